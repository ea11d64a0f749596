"""Contents in their report -> vectors (`in_context`).

A ground that stages stand on, as the parse is: a small transformer (MiniLM-L6, int8
ONNX) fine-tuned so that contents on one claim have a high dot product.
"""

from sayso.reading.encoder.context import Wanted, in_context

__all__ = ["Wanted", "in_context"]
