"""PolNeAR's layout + an encoder's weights -> the shipped attribution model."""
