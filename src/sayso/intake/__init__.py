"""Files, folders and pipes -> reports; what cannot be read is a problem with its mend.

``find`` lists what there is to read, ``read`` reads it one report at a time.
"""

from sayso.intake.details import Details, published_at, published_day
from sayso.intake.finding import Found, ReportFile, count, find, named, unfit
from sayso.intake.ids import report_id, report_ids
from sayso.intake.language import detect
from sayso.intake.reading import make_report, read

__all__ = [
    "Details",
    "Found",
    "ReportFile",
    "count",
    "detect",
    "find",
    "make_report",
    "named",
    "published_at",
    "published_day",
    "read",
    "report_id",
    "report_ids",
    "unfit",
]
