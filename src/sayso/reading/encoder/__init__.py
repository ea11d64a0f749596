"""Text -> vectors: of contents in their report (`in_context`), of words alone (`embed`).

A ground that stages stand on, as the parse is: a small transformer (MiniLM-L6, int8
ONNX) fine-tuned so that contents on one claim have a high dot product.
"""

from sayso.reading.encoder.alone import embed
from sayso.reading.encoder.context import Wanted, in_context
from sayso.reading.encoder.session import is_shipped

__all__ = ["Wanted", "embed", "in_context", "is_shipped"]
