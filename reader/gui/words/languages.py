"""The language of the window: ours and Qt's own texts, and how numbers and dates are written.

What Qt's own Dutch lacks or says badly is in `leeszaal_qt_nl.ts`.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("nl", "en")


class Languages:
    """A translation that is not there leaves the English of the code."""

    def __init__(self, app: QCoreApplication, folder: Path) -> None:
        self._app, self._folder = app, folder
        self._language = ""
        self._installed: list[QTranslator] = []

    def use(self, choice: str) -> None:
        """'system', 'nl' or 'en'; the widgets hear of it as a LanguageChange."""
        language = choice if choice in LANGUAGES else self._of_system()
        if language == self._language:
            return
        self._language = language
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(_locale(language))
        own, qt_folder = str(self._folder), QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        names = ((f"qtbase_{language}", qt_folder), (f"leeszaal_qt_{language}", own), (f"leeszaal_{language}", own))
        for name, folder in names:  # a later one is asked first
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)

    @staticmethod
    def _of_system() -> str:
        """English for who speaks neither; Dutch where the system states no language at all."""
        system = QLocale.system()
        if system.language() is QLocale.Language.C:
            return "nl"
        for name in system.uiLanguages():
            if name[:2] in LANGUAGES:
                return name[:2]
        return "en"


def _locale(language: str) -> QLocale:
    """The system's own habits if it speaks that language, else the language's."""
    system = QLocale.system()
    if system.name()[:2] == language:
        return system
    return QLocale(QLocale.Language.Dutch if language == "nl" else QLocale.Language.English)
