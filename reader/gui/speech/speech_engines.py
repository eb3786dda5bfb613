"""Which programs of this system can read aloud, the best first. Nothing is brought along and nothing is fetched."""

from __future__ import annotations

import base64
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from reader.gui.speech.speech_voices import LineVoice, ProcessVoice, Voice

Which = Callable[[str], str | None]

_PACE = 165  # words a minute, about that of a newsreader; the service of a Linux desktop has its own setting
_SAY_LINE = re.compile(r"^(?P<name>.+?)\s+(?P<language>[a-z]{2,3})[_-]\S+\s+#", re.MULTILINE)
_IN_ESPEAK = {"zh": "cmn", "no": "nb"}  # by another name there
# Keeps the voice of the system, and answers each line when it was said. Texts come in base64: a console has its own
# ideas about alphabets.
_POWERSHELL = """
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
while ($null -ne ($line = [Console]::In.ReadLine())) {
  $parts = $line.Split(' ')
  $text = [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($parts[1]))
  if ($parts[0]) {
    foreach ($one in $voice.GetInstalledVoices()) {
      if ($one.Enabled -and $one.VoiceInfo.Culture.TwoLetterISOLanguageName -eq $parts[0]) {
        $voice.SelectVoice($one.VoiceInfo.Name); break
      }
    }
  }
  $voice.Speak($text)
  [Console]::Out.WriteLine('done')
  [Console]::Out.Flush()
}
"""


@dataclass(frozen=True, slots=True)
class Engine:
    """A way to speak: found away from the GUI thread, made on it."""

    name: str
    make: Callable[[QObject], Voice]


def find_engines(
    which: Which = shutil.which, platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> tuple[Engine, ...]:
    """Looks at the disk and may start a program for a moment: not for the GUI thread."""
    if platform == "darwin":
        return _mac(which)
    if platform == "win32":
        return _windows(which)
    return (*_dispatcher(which, environment), *_espeak(which))


def _dispatcher(which: Which, environment: Mapping[str, str]) -> tuple[Engine, ...]:
    try:
        from reader.gui.speech.speech_dispatcher import DispatcherVoice, socket_place
    except ImportError:  # Qt's network part lacks a library of the system
        return ()
    place, spawn = socket_place(environment), which("speech-dispatcher") or ""
    if not spawn and not Path(place).exists():
        return ()
    return (Engine("Speech Dispatcher", lambda parent: DispatcherVoice(place, spawn, parent)),)


def _espeak(which: Which) -> tuple[Engine, ...]:
    program = which("espeak-ng") or which("espeak")
    if program is None:
        return ()
    return (Engine("eSpeak", lambda parent: ProcessVoice("eSpeak", lambda to: espeak_command(program, to), parent)),)


def espeak_command(program: str, language: str) -> list[str]:
    voice = ["-v", _IN_ESPEAK.get(language, language)] if re.fullmatch("[a-z]{2,3}", language) else []
    return [program, "-b", "1", "-s", str(_PACE), *voice, "--stdin"]


def _mac(which: Which) -> tuple[Engine, ...]:
    program = which("say")
    if program is None:
        return ()
    voices = say_voices(_heard([program, "-v", "?"]))
    return (Engine("say", lambda parent: ProcessVoice("say", lambda to: say_command(program, voices, to), parent)),)


def say_voices(listed: str) -> dict[str, str]:
    """The first voice of each language, out of `say -v ?`."""
    voices: dict[str, str] = {}
    for found in _SAY_LINE.finditer(listed):
        voices.setdefault(found["language"], found["name"].strip())
    return voices


def say_command(program: str, voices: Mapping[str, str], language: str) -> list[str]:
    voice = ["-v", voices[language]] if language in voices else []
    return [program, *voice, "-r", str(_PACE), "-f", "-"]


def _windows(which: Which) -> tuple[Engine, ...]:
    program = which("powershell") or which("pwsh")
    if program is None:
        return ()
    return (Engine("Windows", lambda parent: LineVoice("Windows", powershell_command(program), parent)),)


def powershell_command(program: str) -> list[str]:
    script = base64.b64encode(_POWERSHELL.encode("utf-16-le")).decode("ascii")
    return [program, "-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-EncodedCommand", script]


def _heard(command: Sequence[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode("utf-8", "replace")
