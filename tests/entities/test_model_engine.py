"""What the engine makes of a model's answers, and what it does with any text at all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from engine_contract import LONG_TEXTS, EngineContract, assert_sound
from fake_model import FakeSession, fake_model
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.entity import EntityKind
from reader.entities.engine import EntityEngine
from reader.entities.model_decoding import LABELS
from reader.entities.model_engine import ModelEngine, best_version, make_best_engine
from reader.entities.model_files import ABOUT, MODEL, VOCABULARY, ModelUnusable, load_model
from reader.entities.model_reader import MOST_PIECES
from reader.entities.model_windows import MOST_IN_BATCH
from reader.entities.rules_engine import RulesEngine

RESOURCES = Path(__file__).parents[2] / "resources"
NAMES, MODEL_FOLDER = RESOURCES / "names", RESOURCES / "model"
RULES = RulesEngine(NAMES)
SHORT = {EntityKind.PERSON: "p", EntityKind.ORGANISATION: "o", EntityKind.PLACE: "l", EntityKind.OTHER: "x"}
can_run = pytest.mark.skipif(find_spec("onnxruntime") is None, reason="Intel Macs have no wheel of ONNX Runtime")


def marked(text: str, names: dict[str, str], sureness: float = 0.99) -> list[str]:
    """Mentions as "p:Joe Biden", in order, of an engine whose model knows these words."""
    mentions = ModelEngine(fake_model(names, sureness), RULES).find_mentions(text, "nl")
    assert_sound(text, mentions)
    return [f"{SHORT[mention.kind]}:{mention.text}" for mention in mentions]


@pytest.fixture(scope="module")
def shipped() -> EntityEngine:
    return ModelEngine(MODEL_FOLDER, RULES)


class TestContract(EngineContract):
    @pytest.fixture
    def engine(self) -> EntityEngine:
        known = {"Joe": "B-P", "Biden": "I-P", "Apple": "B-O", "Brussel": "B-L", "A": "B-M", "a": "I-L"}
        return ModelEngine(fake_model(known), RULES)


@can_run
class TestContractOfTheShippedModel(EngineContract):
    @pytest.fixture
    def engine(self, shipped: EntityEngine) -> EntityEngine:
        return shipped

    # The others differ for the code around the model only, which TestContract shows them to.
    @pytest.mark.parametrize("text", [LONG_TEXTS["news for five megabytes"], LONG_TEXTS["a word of a megabyte"]])
    def test_a_long_text_takes_bounded_time(self, engine: EntityEngine, text: str) -> None:
        super().test_a_long_text_takes_bounded_time(engine, text)


@settings(deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from("Zorb lax.’-\n\u0301\u00ad\ud800😀 A"), st.characters())))
def test_any_text_has_exact_places(text: str) -> None:
    engine = ModelEngine(fake_model({"Zorb": "B-P", "lax": "I-P", "A": "B-O", "Z": "I-M"}), RULES)
    assert_sound(text, engine.find_mentions(text, ""))


def test_a_name_is_where_the_model_saw_it() -> None:
    text = "Gisteren kwam 😀 Qwop van der Frub-Zitt, niet Zitt."
    names = {"Qwop": "B-P", "van": "I-P", "der": "I-P", "Frub": "I-P", "Zitt": "O"}
    assert marked(text, names) == ["p:Qwop van der Frub"]


def test_in_a_language_it_did_not_learn_only_what_is_sure_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = ModelEngine(fake_model({"Qwop": "B-P"}, 0.7), RULES)

    def marked_in() -> set[str]:
        return {one for one in ("nl", "en", "de", "", "fr", "fi") if engine.find_mentions("ja Qwop ja", one)}

    assert marked_in() == {"nl", "en", "de", "", "fr", "fi"}
    monkeypatch.setattr("reader.entities.model_engine.ENOUGH_ELSEWHERE", 0.99)  # the model is not so sure of it
    assert marked_in() == {"nl", "en", "de", ""}


@pytest.mark.parametrize("text", ["Wczoraj Niemcy i Polska", "hier l’Allemagne", "Вчера Германия", "nel Regno Unito"])
def test_countries_are_known_in_every_language_whatever_the_model_says(text: str) -> None:
    for known in ({}, {"Niemcy": "B-O", "Allemagne": "B-O"}):
        found = ModelEngine(fake_model(known, 0.6), RULES).find_mentions(text, "xx")
        assert_sound(text, found)
        if "Allemagne" not in text or known:
            assert found
        assert {mention.kind for mention in found} <= {EntityKind.PLACE}


def test_a_full_stop_that_the_model_counts_in_belongs_to_the_name() -> None:
    assert marked("Hij woont in de Q.W. nu.", {"Q.W": "B-L", ".": "O"}) == ["l:Q.W"]


def test_the_rules_mark_what_comes_behind_the_part_that_the_model_reads() -> None:
    text = "Qwop " * MOST_PIECES + "\n\nLater sprak Joe Biden in Washington."
    assert marked(text, {"Qwop": "O"})[-2:] == ["p:Joe Biden", "l:Washington"]


def test_windows_are_never_longer_than_the_model_was_trained_with() -> None:
    model = fake_model({})
    ModelEngine(model, RULES).find_mentions("Qwop " * 3000 + "\n" + "zorb. Frub Zaq " * 100, "nl")
    assert isinstance(model.session, FakeSession)
    assert max(ids.shape[1] for ids in model.session.asked) <= 254
    assert max(ids.size for ids in model.session.asked) <= MOST_IN_BATCH


def test_plain_sentences_are_not_shown_to_the_model_but_a_title_is() -> None:
    model = fake_model({})
    engine = ModelEngine(model, RULES)
    assert isinstance(model.session, FakeSession)
    engine.find_mentions("kleine letters\n\nDe man liep weg. Het was de Amerikaanse pers.", "nl")
    assert len(model.session.asked) == 1
    (ids,) = model.session.asked
    assert ids.shape[1] == 2 + sum(len(model.pieces.of(word)) for word in ("kleine", "letters"))


def test_the_version_names_the_model_and_the_rules() -> None:
    version = ModelEngine(fake_model({}), RULES).version
    assert version.startswith("fake-1")
    assert RULES.version in version


def write(folder: Path, about: object, vocabulary: object, model: bytes) -> None:
    (folder / ABOUT).write_text(json.dumps(about), encoding="utf-8")
    (folder / VOCABULARY).write_text(json.dumps(vocabulary), encoding="utf-8")
    (folder / MODEL).write_bytes(model)


GOOD_ABOUT = {"version": "1", "labels": list(LABELS)}
GOOD_VOCABULARY = {"model": {"vocab": [["<s>", 0.0], ["▁", -1.0]]}}


@pytest.mark.parametrize(
    ("about", "vocabulary"),
    [
        ({}, GOOD_VOCABULARY),
        ([], GOOD_VOCABULARY),
        ({"version": "1", "labels": ["O", "B-PER"]}, GOOD_VOCABULARY),
        (GOOD_ABOUT, {"model": {}}),
        (GOOD_ABOUT, {"model": {"vocab": [["<s>"]]}}),
        (GOOD_ABOUT, {"model": {"vocab": []}}),
        (GOOD_ABOUT, GOOD_VOCABULARY),
    ],
)
def test_a_damaged_model_is_a_clear_error_and_the_rules_take_over(
    tmp_path: Path, about: object, vocabulary: object
) -> None:
    write(tmp_path, about, vocabulary, b"no model")
    with pytest.raises(ModelUnusable):
        load_model(tmp_path)
    assert make_best_engine(tmp_path, NAMES).version == RULES.version


def test_without_a_model_there_are_the_rules(tmp_path: Path) -> None:
    assert make_best_engine(tmp_path / "nothing", NAMES).version == RULES.version
    assert best_version(tmp_path / "nothing") == RULES.version


@can_run
def test_onnx_runtime_is_one_that_does_not_report_to_its_makers(shipped: EntityEngine) -> None:
    import onnxruntime

    assert os.environ["ORT_DISABLE_TELEMETRY"] == "1"
    library = next(Path(onnxruntime.__file__).parent.glob("capi/onnxruntime_pybind11_state*"))
    assert b"OneCollector" not in library.read_bytes()


@can_run
def test_the_shipped_model_is_the_best_engine() -> None:
    assert make_best_engine(MODEL_FOLDER, NAMES).version == best_version(MODEL_FOLDER) != RULES.version


def test_a_model_is_shipped_small_enough_to_carry() -> None:
    files = [MODEL_FOLDER / name for name in (MODEL, VOCABULARY, ABOUT)]
    assert sum(file.stat().st_size for file in files) < 50_000_000


@can_run
def test_the_shipped_model_finds_what_a_news_reader_must_find(shipped: EntityEngine) -> None:
    text = (
        "Zorgverzekeraar Vitalis sluit kantoor in Zwolle\n\nTopvrouw Annemarie van der Velde van Vitalis zei maandag in"
        " Zwolle dat 120 banen verdwijnen. FNV-bestuurder Achmed el Idrissi noemt het besluit onbegrijpelijk."
    )
    found = {(mention.text, SHORT[mention.kind]) for mention in shipped.find_mentions(text, "nl")}
    wanted = {("Annemarie van der Velde", "p"), ("Achmed el Idrissi", "p"), ("FNV", "o"), ("Zwolle", "l")}
    assert wanted <= found
    assert ("Vitalis", "o") in found


MEMORY = """
import sys
from pathlib import Path
from reader.entities.model_engine import make_best_engine
engine = make_best_engine(Path(sys.argv[1]), Path(sys.argv[2]))
text = "Joe Biden sprak in Delft met Apple over werk. " * 110_000
assert engine.find_mentions(text, "nl")
print(next(line for line in open("/proc/self/status") if line.startswith("VmHWM")).split()[1])
"""


@can_run
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the peak of a process that was just begun")
def test_five_megabytes_take_bounded_memory() -> None:
    command = [sys.executable, "-c", MEMORY, str(MODEL_FOLDER), str(NAMES)]
    said = subprocess.run(command, check=True, capture_output=True, text=True, cwd=RESOURCES.parent)
    assert int(said.stdout) < 350 * 1024


def test_a_company_is_as_long_as_the_model_sees_it() -> None:
    known = {"Zorb": "B-O", "and": "I-O", "Frub": "I-O", "Corp": "I-O"}
    assert marked("Yesterday Zorb and Frub Corp met.", known, 0.8) == ["o:Zorb and Frub Corp"]
    apart = {"Zorb": "B-O", "Frub": "B-O", "Corp": "I-O"}
    assert marked("Yesterday Zorb and Frub Corp met.", apart, 0.8) == ["o:Zorb", "o:Frub Corp"]


@pytest.mark.parametrize("word", ["Kuwaiti", "Angolan", "Nijmeegse", "South African", "Noord-Koreaanse"])
def test_who_comes_from_somewhere_is_no_name(word: str) -> None:
    known = {"Kuwaiti": "B-L", "Angolan": "B-L", "Nijmeegse": "B-L", "South": "B-L", "African": "I-L", "Noord": "B-L",
             "-": "I-L", "Koreaanse": "I-L"}  # fmt: skip
    assert marked(f"Gisteren zei een {word} minister iets.", known) == []


def test_a_plain_word_that_begins_a_sentence_is_no_name() -> None:
    known = {"Nooit": "B-P", "Ruzie": "B-P", "Zorb": "B-P", "Oorlog": "B-O", "Nu": "B-O"}
    assert marked("Dat is waar. Nooit was er ruzie. Ruzie is duur.", known) == []
    assert marked("Zorb is daar. Hij en Zorb lachen.", known) == ["p:Zorb", "p:Zorb"]
    assert marked("Nu is daar. De ploeg van Nu lacht nu.", known) == ["o:Nu", "o:Nu"]
    assert marked("Zorb Nooit is daar.", {"Zorb": "B-P", "Nooit": "I-P"}) == ["p:Zorb Nooit"]
