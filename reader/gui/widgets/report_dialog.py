"""What an import did, and which files were left out and why."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from reader.domain.changes import ImportReport
from reader.gui.words.library_sentences import in_own_language
from reader.gui.words.texts import as_tip, number, translate

_MOST_LISTED = 2_000


def report_text(report: ImportReport) -> str:
    """One line: '3 new, 1 changed, 60 already there, 2 left out'."""
    parts = [translate("Report", "{n} new").format(n=number(report.added))]
    if report.updated:
        parts.append(translate("Report", "{n} changed").format(n=number(report.updated)))
    if report.unchanged:
        parts.append(translate("Report", "{n} already there").format(n=number(report.unchanged)))
    if report.skipped:
        parts.append(translate("Report", "{n} left out").format(n=number(len(report.skipped))))
    return ", ".join(parts)


class ReportDialog(QDialog):
    def __init__(self, report: ImportReport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Report", "Imported"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        title = QLabel(report_text(report))
        title.setObjectName("messageTitle")
        title.setWordWrap(True)
        column.addWidget(title)
        if report.skipped:
            column.addWidget(QLabel(translate("Report", "These were left out; everything else came in.")))
        table = QTreeWidget()
        table.setRootIsDecorated(False)
        table.setHeaderLabels([translate("Report", "File"), translate("Report", "Why")])
        for one in report.skipped[:_MOST_LISTED]:
            item = QTreeWidgetItem([one.path, in_own_language(one.reason)])
            item.setToolTip(0, as_tip(one.path))
            table.addTopLevelItem(item)
        table.setColumnWidth(0, 380)
        table.setVisible(bool(report.skipped))
        column.addWidget(table, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(760, 420 if report.skipped else 160)
