"""How a block of each kind is set: sizes, margins and colours for one theme, typeface and text size."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reader.domain.blocks import CODE, EMPHASIS, STRONG, Block, BlockKind
from reader.gui.theme.fonts import Fonts
from reader.gui.theme.text_style import TextStyle
from reader.gui.theme.theme import Theme, qt_palette

# Properties of a document block that tell the pane what to paint under it.
QUOTE = QTextFormat.Property.UserProperty.value + 1
BOX = QTextFormat.Property.UserProperty.value + 2
RULE = QTextFormat.Property.UserProperty.value + 3

_HEADING_SIZES = {1: 1.9, 2: 1.4, 3: 1.15}  # times the text size, where there is room
_TITLE_SIZES = (1.9, 1.65, 1.4, 1.2)
_TITLE_LINE = 1.22  # times the size of the title
_LETTER = {"serif": 0.53}  # the width of a bold average letter, times its size
_WIDE_LETTER = 0.58  # of a typeface without serifs
_TITLE_PART = 0.4  # of the pane's height, at most
_SANS = 0.94  # a typeface without serifs looks larger than one with them of the same size
_MONO = 0.84  # a monospaced typeface looks larger than a serif of the same size
_SMALL = 0.82
_JUSTIFIED = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def page_palette(theme: Theme) -> QPalette:
    """Of the whole view: the margins beside the column are page too."""
    palette = qt_palette(theme)
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.page))
    return palette


def title_size(title: str, style: TextStyle, width: float, height: float) -> float:
    """The largest size, times the text's, with which a title leaves room for the text below it.

    An estimate from the average letter: laying a title out four times to find it would cost more than it is worth.
    """
    size, letter = style.size, _LETTER.get(style.typeface, _WIDE_LETTER)
    for times in _TITLE_SIZES:
        letters = max(1.0, width / (size * times * letter))
        lines = math.ceil(len(title) / letters + 0.3)
        longest = max(map(len, title.split()), default=0)
        if lines * size * times * _TITLE_LINE <= height * _TITLE_PART and longest <= letters:
            return times
    return _TITLE_SIZES[-1]


class ReadingFormats:
    """Sizes are pixels. Line heights are fixed: a proportional height is wrong where typefaces mix in a line."""

    def __init__(self, theme: Theme, fonts: Fonts, style: TextStyle, title_size: float = _TITLE_SIZES[0]) -> None:
        """`title_size` is that of the title, times the text's; smaller headings are never larger."""
        self.theme, self.fonts, self.style, self.title_size = theme, fonts, style, title_size
        self.size = style.size if style.typeface == "serif" else round(style.size * _SANS)
        self._family, self._line = fonts.reading(style.typeface), style.line_height / 100
        self._chars: dict[tuple[int, BlockKind, int], QTextCharFormat] = {}

    def body_font(self) -> QFont:
        font = QFont(self._family)
        font.setPixelSize(self.size)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    # characters

    def text(
        self, style: int = 0, href: str = "", kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0
    ) -> QTextCharFormat:
        key = (style, kind, level)
        if key not in self._chars:
            self._chars[key] = self._text(style, kind, level)
        return self.linked(self._chars[key], href) if href else self._chars[key]

    def _text(self, style: int, kind: BlockKind, level: int) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(QColor(self.theme.soft if kind is BlockKind.IMAGE else self.theme.ink))
        if kind is BlockKind.HEADING:
            _set_size(form, self.size * self._heading(level))
        elif kind is BlockKind.IMAGE:
            _set_size(form, self.size * _SMALL)
        if style & STRONG or kind is BlockKind.HEADING or (kind is BlockKind.ROW and level):
            form.setFontWeight(QFont.Weight.Bold)
        if style & EMPHASIS:
            form.setFontItalic(True)
        if style & CODE or kind is BlockKind.PRE:
            form.setFontFamilies([self.fonts.mono])
            form.setFontFixedPitch(True)
            _set_size(form, self.size * _MONO)
            if kind is not BlockKind.PRE:
                form.setBackground(QColor(self.theme.code))
        return form

    def linked(self, plain: QTextCharFormat, href: str) -> QTextCharFormat:
        form = QTextCharFormat(plain)
        form.setAnchor(True)
        form.setAnchorHref(href)
        form.setForeground(QColor(self.theme.link))
        return form

    def aside(self) -> QTextCharFormat:
        """The byline and 'show more': of the window, not of the article."""
        form = QTextCharFormat()
        form.setFontFamilies([self.fonts.sans])
        _set_size(form, self.size * 0.76)
        form.setForeground(QColor(self.theme.soft))
        return form

    def message(self) -> QTextCharFormat:
        """What the pane says where there is no article."""
        form = QTextCharFormat()
        form.setFontFamilies([self._family])
        _set_size(form, self.size * 1.2)
        form.setForeground(QColor(self.theme.ink))
        return form

    def marker(self) -> QTextCharFormat:
        form = QTextCharFormat(self.text())
        form.setForeground(QColor(self.theme.soft))
        return form

    def _heading(self, level: int) -> float:
        return min(_HEADING_SIZES.get(level, 1), self.title_size)

    # blocks

    def block(self, block: Block, *, is_first: bool, ends_group: bool) -> QTextBlockFormat:
        """`ends_group`: what follows is of another kind, so the distance is that between paragraphs."""
        form = QTextBlockFormat()
        size = self.size
        line, top, bottom = size * self._line, 0.0, size * self._line * 0.5
        if self.style.is_justified and block.kind in _JUSTIFIED:
            form.setAlignment(Qt.AlignmentFlag.AlignJustify)
        match block.kind:
            case BlockKind.HEADING:
                line = size * self._heading(block.level) * _TITLE_LINE
                top, bottom = (0.0, size * 0.35) if is_first else (size * 1.15, size * 0.45)
                form.setHeadingLevel(block.level)
            case BlockKind.PRE:
                line = size * _MONO * 1.45
                top = bottom = size * 1.45
                form.setLeftMargin(size * 0.9)
                form.setRightMargin(size * 0.9)
                form.setProperty(BOX, True)
            case BlockKind.ITEM:
                self._shape_item(form, block)
                bottom = size * (0.5 * self._line if ends_group else 0.3)
            case BlockKind.IMAGE:
                line, top = 0.0, size * 0.3
            case BlockKind.RULE:
                form.setProperty(RULE, True)
                top = bottom = size * 1.0
            case BlockKind.ROW:
                bottom = size * (0.75 if ends_group else 0.1)
        if block.quote:
            form.setLeftMargin(form.leftMargin() + self.quote_step() * block.quote)
            form.setProperty(QUOTE, block.quote)
        _set_distances(form, line, top, bottom)
        return form

    def _shape_item(self, form: QTextBlockFormat, block: Block) -> None:
        step = self.size * 1.9
        hang = max(step * 0.75, self.size * (0.5 * len(block.marker) + 0.4))  # "1999." wants its width
        form.setLeftMargin(step * block.level + max(0.0, hang - step))
        if block.marker:
            form.setTextIndent(-hang)
            form.setTabPositions([QTextOption.Tab(hang, QTextOption.TabType.LeftTab)])

    def quote_step(self) -> float:
        return self.size * 1.3

    def top_margin(self) -> float:
        """Above the first line of the page."""
        return self.size * 2.0

    def head_line(self, *, is_last: bool) -> QTextBlockFormat:
        """The byline, and what may stand below it."""
        form = QTextBlockFormat()
        _set_distances(form, self.size * 1.3, 0, self.size * (1.4 if is_last else 0.2))
        return form

    def more(self) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        _set_distances(form, self.size * 2.0, self.size, 0)
        return form

    def spacer(self, height: float) -> QTextBlockFormat:
        """For the empty block that Qt wants before and after a table."""
        form = QTextBlockFormat()
        _set_distances(form, height, 0, 0)
        return form

    # tables

    def table(self, *, has_header: bool) -> QTextTableFormat:
        form = QTextTableFormat()
        form.setBorderCollapse(True)
        form.setBorder(0)
        form.setCellPadding(self.size * 0.35)
        form.setCellSpacing(0)
        form.setTopMargin(self.size * 0.3)
        form.setBottomMargin(self.size)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setHeaderRowCount(int(has_header))
        return form

    def cell(self, plain: QTextCharFormat, *, is_header: bool) -> QTextTableCellFormat:
        form = plain.toTableCellFormat()
        form.setBottomBorder(2 if is_header else 1)
        form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBottomBorderBrush(QColor(self.theme.bar))
        return form


def _set_size(form: QTextCharFormat, pixels: float) -> None:
    form.setProperty(QTextFormat.Property.FontPixelSize, round(pixels))


def _set_distances(form: QTextBlockFormat, line: float, top: float, bottom: float) -> None:
    if line:
        form.setLineHeight(round(line), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setTopMargin(round(top))
    form.setBottomMargin(round(bottom))
