"""The fidelity gate: whether what was read out of a file is the document, and where it is not."""

from knowledge.fidelity.bars import Bars
from knowledge.fidelity.measuring import measure
from knowledge.fidelity.model import Fault, FaultCode, Fidelity, PageFidelity

__all__ = ["Bars", "Fault", "FaultCode", "Fidelity", "PageFidelity", "measure"]
