<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_US">
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Schijf</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Snelkoppeling</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Onbekend</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1-bestand</translation>
    </message>
</context>
<context>
    <name>QAccessibleColorWellItem</name>
    <message>
        <source>RGB %1, %2, %3</source>
        <translation>RGB %1, %2, %3</translation>
    </message>
</context>
<context>
    <name>QCocoaMenuBar</name>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>Job</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Job Control</source>
        <translation>Opdracht regelen</translation>
    </message>
    <message>
        <source>&amp;Billing information:</source>
        <translation>&amp;Kostenplaats:</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <translation>&amp;Eindblad:</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <translation>&amp;Beginblad:</translation>
    </message>
    <message>
        <source>Job &amp;priority:</source>
        <translation>&amp;Voorrang:</translation>
    </message>
    <message>
        <source>Scheduled &amp;printing:</source>
        <translation>&amp;Wanneer afdrukken:</translation>
    </message>
</context>
<context>
    <name>QErrorMessage</name>
    <message>
        <source>An error occurred</source>
        <translation>Er ging iets mis</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>Kijken &amp;in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Soort &amp;bestanden:</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>Tonen: </translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Snelkoppeling</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>%1-bestand</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Dit bestand is niet gevonden.
Kijk of de naam goed is getypt.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Deze map is niet gevonden.
Kijk of de naam goed is getypt.</translation>
    </message>
</context>
<context>
    <name>QMimeType</name>
    <message>
        <source>Electronic Publication</source>
        <translation>e-boek</translation>
    </message>
    <message>
        <source>Portable Document Format</source>
        <translation>PDF-document</translation>
    </message>
    <message>
        <source>Markdown document</source>
        <translation>Markdown-document</translation>
    </message>
    <message>
        <source>HyperText Markup Language</source>
        <translation>HTML-document</translation>
    </message>
    <message>
        <source>Extensible Markup Language</source>
        <translation>XML-document</translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation>JSON-document</translation>
    </message>
    <message>
        <source>TOML document</source>
        <translation>TOML-document</translation>
    </message>
    <message>
        <source>Compressed Archive File</source>
        <translation>zip-archief</translation>
    </message>
    <message>
        <source>Gzip Compressed Archive</source>
        <translation>gzip-archief</translation>
    </message>
    <message>
        <source>Portable Network Graphics</source>
        <translation>PNG-afbeelding</translation>
    </message>
    <message>
        <source>Joint Photographic Experts Group</source>
        <translation>JPEG-afbeelding</translation>
    </message>
    <message>
        <source>application log</source>
        <translation>logboek</translation>
    </message>
    <message>
        <source>Office Open XML Document</source>
        <translation>Word-document</translation>
    </message>
    <message>
        <source>OpenDocument v1.0: Text document</source>
        <translation>ODT-document</translation>
    </message>
    <message>
        <source>Python script</source>
        <translation>Python-script</translation>
    </message>
    <message>
        <source>UNIX/LINUX Shell Script</source>
        <translation>shellscript</translation>
    </message>
    <message>
        <source>Empty document</source>
        <translation>leeg bestand</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>Pagina&amp;volgorde:</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>Pagina’s &amp;per vel:</translation>
    </message>
    <message>
        <source>Page size:</source>
        <translation>Paginagrootte:</translation>
    </message>
    <message>
        <source>left margin</source>
        <translation>linkermarge</translation>
    </message>
    <message>
        <source>right margin</source>
        <translation>rechtermarge</translation>
    </message>
    <message>
        <source>top margin</source>
        <translation>bovenmarge</translation>
    </message>
    <message>
        <source>bottom margin</source>
        <translation>ondermarge</translation>
    </message>
    <message>
        <source>Millimeters (mm)</source>
        <translation>Millimeter (mm)</translation>
    </message>
    <message>
        <source>Inches (in)</source>
        <translation>Inch (in)</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Liggend</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Staand</translation>
    </message>
    <message>
        <source>Reverse landscape</source>
        <translation>Liggend, omgekeerd</translation>
    </message>
    <message>
        <source>Reverse portrait</source>
        <translation>Staand, omgekeerd</translation>
    </message>
</context>
<context>
    <name>QPageSize</name>
    <message>
        <source>Envelope US 9</source>
        <translation>Envelop US 9</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Reset</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Niet bewaren</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Standaard terugzetten</translation>
    </message>
</context>
<context>
    <name>QPrintDialog</name>
    <message>
        <source>%1 is a directory.
Please choose a different file name.</source>
        <translation>%1 is een map.
Kies een andere bestandsnaam.</translation>
    </message>
    <message>
        <source>File %1 is not writable.
Please choose a different file name.</source>
        <translation>In %1 mag niet worden geschreven.
Kies een andere bestandsnaam.</translation>
    </message>
    <message>
        <source>There are conflicts in duplex settings. Do you want to fix them?</source>
        <translation>De instellingen voor dubbelzijdig afdrukken spreken elkaar tegen. Herstellen?</translation>
    </message>
    <message>
        <source>Duplex Settings Conflicts</source>
        <translation>Dubbelzijdig afdrukken</translation>
    </message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message>
        <source>Landscape</source>
        <translation>Liggend</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Staand</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Hele pagina</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Paginabreedte</translation>
    </message>
    <message>
        <source>Show facing pages</source>
        <translation>Twee pagina’s naast elkaar</translation>
    </message>
    <message>
        <source>Show single page</source>
        <translation>Eén pagina</translation>
    </message>
    <message>
        <source>Show overview of all pages</source>
        <translation>Alle pagina’s</translation>
    </message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message>
        <source>There are conflicts in some options. Please fix them.</source>
        <translation>Sommige keuzes gaan niet samen. Verander ze.</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Double Sided Printing</source>
        <translation>Dubbelzijdig afdrukken</translation>
    </message>
    <message>
        <source>Long side binding</source>
        <translation>Over de lange zijde</translation>
    </message>
    <message>
        <source>Short side binding</source>
        <translation>Over de korte zijde</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>Page &amp;Set:</source>
        <translation>Pagina&amp;keuze:</translation>
    </message>
    <message>
        <source>Page Set:</source>
        <translation>Paginakeuze:</translation>
    </message>
    <message>
        <source>Collate</source>
        <translation>Sorteren</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Omgekeerde volgorde</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Control</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Toetsenbord</translation>
    </message>
</context>
<context>
    <name>QSpiAccessibleBridge</name>
    <message>
        <source>block quote</source>
        <translation>citaat</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>schakelaar</translation>
    </message>
    <message>
        <source>dial</source>
        <translation>draaiknop</translation>
    </message>
    <message>
        <source>space</source>
        <translation>ruimte</translation>
    </message>
    <message>
        <source>text caret</source>
        <translation>tekstcursor</translation>
    </message>
    <message>
        <source>invalid role</source>
        <translation>ongeldige rol</translation>
    </message>
</context>
<context>
    <name>QStandardPaths</name>
    <message>
        <source>Downloads</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Openbaar</translation>
    </message>
    <message>
        <source>Shared State</source>
        <translation>Gedeelde toestand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Sjablonen</translation>
    </message>
    <message>
        <source>Temporary Items</source>
        <translation>Tijdelijke bestanden</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Persoonlijke map</translation>
    </message>
</context>
<context>
    <name>QWindowsUiaMainProvider</name>
    <message>
        <source>blockquote</source>
        <translation>citaat</translation>
    </message>
</context>
<context>
    <name>quiaccessibilityelement</name>
    <message>
        <source>checked</source>
        <translation>aangevinkt</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>niet aangevinkt</translation>
    </message>
</context>
</TS>
