<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en_US">
<context>
    <name>About</name>
    <message>
        <source>About Leeszaal</source>
        <translation>Over Leeszaal</translation>
    </message>
    <message>
        <source>Made with the work of others:</source>
        <translation>Gemaakt met het werk van anderen:</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Onderdelen en hun licenties</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Tekst van de licentie</translation>
    </message>
    <message>
        <source>The news reader that knows who is in the news. Everything stays on your machine.</source>
        <translation>De nieuwslezer die weet wie er in het nieuws is. Alles blijft op uw computer.</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versie {version}</translation>
    </message>
</context>
<context>
    <name>CommandFinder</name>
    <message>
        <source>Action</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Opdracht zoeken</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Zoek op naam of toets</translation>
    </message>
    <message>
        <source>No command has these words or this key.</source>
        <translation>Geen opdracht heeft deze woorden of deze toets.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>About Leeszaal</source>
        <translation>Over Leeszaal</translation>
    </message>
    <message>
        <source>Add a feed…</source>
        <translation>Feed toevoegen…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Article below the list</source>
        <translation>Artikel onder de lijst</translation>
    </message>
    <message>
        <source>Article beside the list</source>
        <translation>Artikel naast de lijst</translation>
    </message>
    <message>
        <source>Articles in a typeface with serifs</source>
        <translation>Artikelen in een letter met schreven</translation>
    </message>
    <message>
        <source>Articles in a typeface without serifs</source>
        <translation>Artikelen in een schreefloze letter</translation>
    </message>
    <message>
        <source>Articles in the system's typeface</source>
        <translation>Artikelen in de letter van het systeem</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Beste eerst</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Toetsen wijzigen…</translation>
    </message>
    <message>
        <source>Change this saved search…</source>
        <translation>Deze bewaarde zoekopdracht wijzigen…</translation>
    </message>
    <message>
        <source>Close all folders</source>
        <translation>Alle mappen sluiten</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Kleuren van het systeem</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Compacte rijen</translation>
    </message>
    <message>
        <source>Copy the address of the feed</source>
        <translation>Adres van de feed kopiëren</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Koppeling kopiëren</translation>
    </message>
    <message>
        <source>Cursor in the text</source>
        <translation>Cursor in de tekst</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Explain the search</source>
        <translation>Zoekopdracht uitleggen</translation>
    </message>
    <message>
        <source>Export subscriptions…</source>
        <translation>Abonnementen exporteren…</translation>
    </message>
    <message>
        <source>Feed settings…</source>
        <translation>Feedinstellingen…</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>Opdracht zoeken…</translation>
    </message>
    <message>
        <source>Find feeds…</source>
        <translation>Feeds zoeken…</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>Hier zoeken</translation>
    </message>
    <message>
        <source>Find in the sidebar</source>
        <translation>Zoeken in de zijbalk</translation>
    </message>
    <message>
        <source>First article</source>
        <translation>Eerste artikel</translation>
    </message>
    <message>
        <source>Forget all searches of before</source>
        <translation>Alle eerdere zoekopdrachten vergeten</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Weer vooruit</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Volledig scherm</translation>
    </message>
    <message>
        <source>Go to all articles</source>
        <translation>Naar alle artikelen</translation>
    </message>
    <message>
        <source>Go to starred</source>
        <translation>Naar artikelen met ster</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Naar vandaag</translation>
    </message>
    <message>
        <source>Go to unread</source>
        <translation>Naar ongelezen</translation>
    </message>
    <message>
        <source>How the feeds are doing…</source>
        <translation>Hoe het met de feeds gaat…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Map importeren…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Bestanden importeren…</translation>
    </message>
    <message>
        <source>Import subscriptions…</source>
        <translation>Abonnementen importeren…</translation>
    </message>
    <message>
        <source>Into the article</source>
        <translation>Het artikel in</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Labels…</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Taal van het systeem</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Grotere tekst</translation>
    </message>
    <message>
        <source>Larger text in the list</source>
        <translation>Grotere tekst in de lijst</translation>
    </message>
    <message>
        <source>Last article</source>
        <translation>Laatste artikel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Lines at a normal distance</source>
        <translation>Regels op gewone afstand</translation>
    </message>
    <message>
        <source>Lines close together</source>
        <translation>Regels dicht op elkaar</translation>
    </message>
    <message>
        <source>Lines far apart</source>
        <translation>Regels ver uit elkaar</translation>
    </message>
    <message>
        <source>Mark all as read</source>
        <translation>Alles als gelezen markeren</translation>
    </message>
    <message>
        <source>Mark names: all, first only, none</source>
        <translation>Namen markeren: alle, alleen de eerste, geen</translation>
    </message>
    <message>
        <source>Mark organisations</source>
        <translation>Organisaties markeren</translation>
    </message>
    <message>
        <source>Mark other names</source>
        <translation>Overige namen markeren</translation>
    </message>
    <message>
        <source>Mark people</source>
        <translation>Personen markeren</translation>
    </message>
    <message>
        <source>Mark places</source>
        <translation>Plaatsen markeren</translation>
    </message>
    <message>
        <source>Mark what is in here as read</source>
        <translation>Alles hierin als gelezen markeren</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Lijkt hierop</translation>
    </message>
    <message>
        <source>Move down in the sidebar</source>
        <translation>Omlaag in de zijbalk</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>Naar map verplaatsen…</translation>
    </message>
    <message>
        <source>Move up in the sidebar</source>
        <translation>Omhoog in de zijbalk</translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>Verfijnen</translation>
    </message>
    <message>
        <source>Narrower pane</source>
        <translation>Deelvenster smaller</translation>
    </message>
    <message>
        <source>New folder…</source>
        <translation>Nieuwe map…</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Volgend artikel</translation>
    </message>
    <message>
        <source>Next feed with unread articles</source>
        <translation>Volgende feed met ongelezen artikelen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Volgende vindplaats</translation>
    </message>
    <message>
        <source>Next mention of this name</source>
        <translation>Volgende vermelding van deze naam</translation>
    </message>
    <message>
        <source>Next name</source>
        <translation>Volgende naam</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volgend paneel</translation>
    </message>
    <message>
        <source>Next unread article</source>
        <translation>Volgend ongelezen artikel</translation>
    </message>
    <message>
        <source>Normal rows</source>
        <translation>Normale rijen</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Normale tekstgrootte</translation>
    </message>
    <message>
        <source>Only the article</source>
        <translation>Alleen het artikel</translation>
    </message>
    <message>
        <source>Open all folders</source>
        <translation>Alle mappen openen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Openen in de browser</translation>
    </message>
    <message>
        <source>Open in the browser, and stay here</source>
        <translation>Openen in de browser, en hier blijven</translation>
    </message>
    <message>
        <source>Open the site</source>
        <translation>Site openen</translation>
    </message>
    <message>
        <source>Page down, then next unread article</source>
        <translation>Pagina omlaag, daarna volgend ongelezen artikel</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Pagina omhoog</translation>
    </message>
    <message>
        <source>Pane to the left</source>
        <translation>Paneel links</translation>
    </message>
    <message>
        <source>Pane to the right</source>
        <translation>Paneel rechts</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>Vorig artikel</translation>
    </message>
    <message>
        <source>Previous feed with unread articles</source>
        <translation>Vorige feed met ongelezen artikelen</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Vorige vindplaats</translation>
    </message>
    <message>
        <source>Previous mention of this name</source>
        <translation>Vorige vermelding van deze naam</translation>
    </message>
    <message>
        <source>Previous name</source>
        <translation>Vorige naam</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Vorig paneel</translation>
    </message>
    <message>
        <source>Previous unread article</source>
        <translation>Vorig ongelezen artikel</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Read or unread</source>
        <translation>Gelezen of ongelezen</translation>
    </message>
    <message>
        <source>Refresh all feeds</source>
        <translation>Alle feeds verversen</translation>
    </message>
    <message>
        <source>Refresh this feed or folder</source>
        <translation>Deze feed of map verversen</translation>
    </message>
    <message>
        <source>Remove the folder, keep its feeds</source>
        <translation>Map verwijderen, feeds houden</translation>
    </message>
    <message>
        <source>Remove this saved search</source>
        <translation>Deze bewaarde zoekopdracht verwijderen</translation>
    </message>
    <message>
        <source>Rename feed, folder or search</source>
        <translation>Naam van feed, map of zoekopdracht wijzigen</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Regels…</translation>
    </message>
    <message>
        <source>Save this search…</source>
        <translation>Deze zoekopdracht bewaren…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search by filling in…</source>
        <translation>Zoeken door in te vullen…</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Instellingen…</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Zijbalk</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Toetsen van één letter</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere tekst</translation>
    </message>
    <message>
        <source>Smaller text in the list</source>
        <translation>Kleinere tekst in de lijst</translation>
    </message>
    <message>
        <source>Spacious rows</source>
        <translation>Ruime rijen</translation>
    </message>
    <message>
        <source>Star or no star</source>
        <translation>Ster of geen ster</translation>
    </message>
    <message>
        <source>Stop background work</source>
        <translation>Achtergrondwerk stoppen</translation>
    </message>
    <message>
        <source>Straight right edge</source>
        <translation>Rechte rechterkant</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Sterk contrast</translation>
    </message>
    <message>
        <source>Text and colours</source>
        <translation>Tekst en kleuren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Narrow column</source>
        <translation>Smalle kolom</translation>
    </message>
    <message>
        <source>Normal column</source>
        <translation>Gewone kolom</translation>
    </message>
    <message>
        <source>Unsubscribe…</source>
        <translation>Opzeggen…</translation>
    </message>
    <message>
        <source>Wide column</source>
        <translation>Brede kolom</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>Volledige tekst</translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation>Afbeeldingen tonen</translation>
    </message>
    <message>
        <source>Wider pane</source>
        <translation>Deelvenster breder</translation>
    </message>
    <message>
        <source>Import from another reader…</source>
        <translation>Uit een andere lezer importeren…</translation>
    </message>
    <message>
        <source>Export articles…</source>
        <translation>Artikelen exporteren…</translation>
    </message>
    <message>
        <source>Copy a citation</source>
        <translation>Bronvermelding kopiëren</translation>
    </message>
    <message>
        <source>Copy a citation as in a list of sources</source>
        <translation>Bronvermelding kopiëren als in een literatuurlijst</translation>
    </message>
    <message>
        <source>Copy a citation as a Markdown link</source>
        <translation>Bronvermelding kopiëren als Markdown-link</translation>
    </message>
    <message>
        <source>Save the article as PDF…</source>
        <translation>Artikel als pdf bewaren…</translation>
    </message>
    <message>
        <source>Print preview…</source>
        <translation>Afdrukvoorbeeld…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Gegevensmap openen</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Kopiëren als Markdown</translation>
    </message>
    <message>
        <source>Send by e-mail…</source>
        <translation>Versturen per e-mail…</translation>
    </message>
    <message>
        <source>Read aloud, or pause</source>
        <translation>Voorlezen of pauzeren</translation>
    </message>
    <message>
        <source>Read aloud from the next sentence</source>
        <translation>Voorlezen vanaf de volgende zin</translation>
    </message>
    <message>
        <source>Read aloud from the sentence before</source>
        <translation>Voorlezen vanaf de vorige zin</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Stoppen met voorlezen</translation>
    </message>
    <message>
        <source>Back to what was open before</source>
        <translation>Terug naar wat hiervoor open was</translation>
    </message>
    <message>
        <source>What was opened before</source>
        <translation>Wat eerder geopend was</translation>
    </message>
    <message>
        <source>All names in the news</source>
        <translation>Alle namen in het nieuws</translation>
    </message>
    <message>
        <source>Close this page</source>
        <translation>Deze pagina sluiten</translation>
    </message>
    <message>
        <source>Only articles with this name</source>
        <translation>Alleen artikelen met deze naam</translation>
    </message>
    <message>
        <source>Follow this name, or not</source>
        <translation>Deze naam volgen of niet</translation>
    </message>
    <message>
        <source>Follow or mute this name…</source>
        <translation>Deze naam volgen of dempen…</translation>
    </message>
    <message>
        <source>Correct this name…</source>
        <translation>Deze naam verbeteren…</translation>
    </message>
    <message>
        <source>Mark as a name…</source>
        <translation>Als naam aanwijzen…</translation>
    </message>
    <message>
        <source>Corrected names…</source>
        <translation>Verbeterde namen…</translation>
    </message>
    <message>
        <source>Two names or one?…</source>
        <translation>Twee namen of één?…</translation>
    </message>
    <message>
        <source>Front page</source>
        <translation>Voorpagina</translation>
    </message>
    <message>
        <source>The library in numbers</source>
        <translation>De bibliotheek in cijfers</translation>
    </message>
    <message>
        <source>Page of this name</source>
        <translation>Pagina van deze naam</translation>
    </message>
    <message>
        <source>Follow this name, or stop following</source>
        <translation>Deze naam volgen of niet meer volgen</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Handleiding</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacy</translation>
    </message>
    <message>
        <source>Follow or mute, and for how long…</source>
        <translation>Volgen of dempen, en hoe lang…</translation>
    </message>
</context>
<context>
    <name>Completer</name>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Shift+Delete forgets this search.</source>
        <translation>Shift+Delete vergeet deze zoekopdracht.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggesties</translation>
    </message>
    <message>
        <source>a word of the text</source>
        <translation>een woord uit de tekst</translation>
    </message>
    <message>
        <source>a word of the title</source>
        <translation>een woord uit de titel</translation>
    </message>
    <message>
        <source>an article, podcast or film</source>
        <translation>een artikel, podcast of film</translation>
    </message>
    <message>
        <source>from a day, month or year: 2021-08, last week</source>
        <translation>van een dag, maand of jaar: 2021-08, vorige week</translation>
    </message>
    <message>
        <source>from the sources in this folder</source>
        <translation>uit de bronnen in deze map</translation>
    </message>
    <message>
        <source>from this source</source>
        <translation>uit deze bron</translation>
    </message>
    <message>
        <source>in this language: nl, en, de, fr, es</source>
        <translation>in deze taal: nl, en, de, fr, es</translation>
    </message>
    <message>
        <source>names this event, work or product</source>
        <translation>noemt deze gebeurtenis, dit werk of dit product</translation>
    </message>
    <message>
        <source>names this organisation</source>
        <translation>noemt deze organisatie</translation>
    </message>
    <message>
        <source>names this person</source>
        <translation>noemt deze persoon</translation>
    </message>
    <message>
        <source>names this place</source>
        <translation>noemt deze plaats</translation>
    </message>
    <message>
        <source>names whom or what is called so</source>
        <translation>noemt wie of wat zo heet</translation>
    </message>
    <message>
        <source>searched before</source>
        <translation>eerder gezocht</translation>
    </message>
    <message>
        <source>unread, read or starred</source>
        <translation>ongelezen, gelezen of met ster</translation>
    </message>
    <message>
        <source>with a picture, sound or film</source>
        <translation>met foto, geluid of film</translation>
    </message>
    <message>
        <source>with this label</source>
        <translation>met dit label</translation>
    </message>
    <message>
        <source>written by</source>
        <translation>geschreven door</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>1 article</source>
        <translation>1 artikel</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} artikelen</translation>
    </message>
</context>
<context>
    <name>Enclosures</name>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adres kopiëren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The citation is copied.</source>
        <translation>De bronvermelding is gekopieerd.</translation>
    </message>
    <message>
        <source>The list: {title}</source>
        <translation>De lijst: {title}</translation>
    </message>
    <message>
        <source>This article: {title}</source>
        <translation>Dit artikel: {title}</translation>
    </message>
    <message>
        <source>Articles with {name}</source>
        <translation>Artikelen met {name}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Formaat:</translation>
    </message>
    <message>
        <source>Another export is still being written.</source>
        <translation>Er wordt nog een andere export geschreven.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose where the new folder comes</source>
        <translation>Kies waar de nieuwe map komt</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Kies waar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>Gegevens (JSON)</translation>
    </message>
    <message>
        <source>E-book (EPUB)</source>
        <translation>E-boek (EPUB)</translation>
    </message>
    <message>
        <source>Export articles</source>
        <translation>Artikelen exporteren</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Geëxporteerd</translation>
    </message>
    <message>
        <source>For an e-reader: a chapter for each article, without pictures.</source>
        <translation>Voor een e-reader: een hoofdstuk per artikel, zonder plaatjes.</translation>
    </message>
    <message>
        <source>For programs: the text with all names in it, dates and labels.</source>
        <translation>Voor programma's: de tekst met alle namen erin, datums en labels.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formaat</translation>
    </message>
    <message>
        <source>Leeszaal and programs for notes read such a folder back.</source>
        <translation>Leeszaal en notitieprogramma's lezen zo'n map weer in.</translation>
    </message>
    <message>
        <source>Markdown, a folder with a file for each article</source>
        <translation>Markdown, een map met een bestand per artikel</translation>
    </message>
    <message>
        <source>Markdown, one file</source>
        <translation>Markdown, één bestand</translation>
    </message>
    <message>
        <source>Nothing was exported</source>
        <translation>Er is niets geëxporteerd</translation>
    </message>
    <message>
        <source>One file that every browser opens; pictures are links, and nothing is loaded.</source>
        <translation>Eén bestand dat elke browser opent; plaatjes zijn links, en er wordt niets geladen.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Plain text with signs for headings and links, for notes and other programs.</source>
        <translation>Platte tekst met tekens voor koppen en links, voor notities en andere programma's.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Starred articles</source>
        <translation>Artikelen met ster</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>The export ended unexpectedly; nothing was written.</source>
        <translation>De export eindigde onverwacht; er is niets geschreven.</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>De export is gestopt; er is niets geschreven.</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webpagina (HTML)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Bezig met schrijven…</translation>
    </message>
    <message>
        <source>{articles} written to {name}.</source>
        <translation>{articles} geschreven naar {name}.</translation>
    </message>
    <message>
        <source>{n} of {total} written…</source>
        <translation>{n} van {total} geschreven…</translation>
    </message>
</context>
<context>
    <name>Facets</name>
    <message>
        <source>Articles by date</source>
        <translation>Artikelen op datum</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Gekozen</translation>
    </message>
    <message>
        <source>Click: only these. Alt+click: without these.</source>
        <translation>Klik: alleen deze. Alt+klik: zonder deze.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Minder</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Meer…</translation>
    </message>
    <message>
        <source>Names, sources and languages of the articles found</source>
        <translation>Namen, bronnen en talen van de gevonden artikelen</translation>
    </message>
    <message>
        <source>Narrow down</source>
        <translation>Verfijnen</translation>
    </message>
    <message>
        <source>No names among these articles yet.</source>
        <translation>Nog geen namen in deze artikelen.</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gekozen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelaten</translation>
    </message>
    <message>
        <source>not {name}</source>
        <translation>niet {name}</translation>
    </message>
    <message>
        <source>{name}: take away</source>
        <translation>{name}: weghalen</translation>
    </message>
    <message>
        <source>Nothing was found to narrow down.</source>
        <translation>Er is niets gevonden om te verfijnen.</translation>
    </message>
</context>
<context>
    <name>FeedHealth</name>
    <message>
        <source>All feeds ({n})</source>
        <translation>Alle feeds ({n})</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Change the address</source>
        <translation>Adres wijzigen</translation>
    </message>
    <message>
        <source>Change the address…</source>
        <translation>Adres wijzigen…</translation>
    </message>
    <message>
        <source>Dead feeds ({n})</source>
        <translation>Dode feeds ({n})</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Mislukt</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Feeds that fail ({n})</source>
        <translation>Feeds die mislukken ({n})</translation>
    </message>
    <message>
        <source>How the feeds are doing</source>
        <translation>Hoe het met de feeds gaat</translation>
    </message>
    <message>
        <source>Its server says that this feed has ended.</source>
        <translation>De server zegt dat deze feed is opgehouden.</translation>
    </message>
    <message>
        <source>Last fetched</source>
        <translation>Laatst opgehaald</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>Newest article</source>
        <translation>Nieuwste artikel</translation>
    </message>
    <message>
        <source>None: every feed is doing well.</source>
        <translation>Geen: met alle feeds gaat het goed.</translation>
    </message>
    <message>
        <source>Nothing new for more than a year.</source>
        <translation>Al meer dan een jaar niets nieuws.</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Instellingen…</translation>
    </message>
    <message>
        <source>The new address of “{title}”</source>
        <translation>Het nieuwe adres van “{title}”</translation>
    </message>
    <message>
        <source>There are no feeds.</source>
        <translation>Er zijn geen feeds.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Unsubscribe…</source>
        <translation>Opzeggen…</translation>
    </message>
    <message>
        <source>What is the matter</source>
        <translation>Wat er aan de hand is</translation>
    </message>
    <message>
        <source>Which feeds</source>
        <translation>Welke feeds</translation>
    </message>
</context>
<context>
    <name>FeedSettings</name>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Articles with a star or a label are always kept.</source>
        <translation>Artikelen met een ster of een label blijven altijd bewaard.</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Zoals het was</translation>
    </message>
    <message>
        <source>At the feed’s own pace</source>
        <translation>In het tempo van de feed</translation>
    </message>
    <message>
        <source>Check for news</source>
        <translation>Ophalen</translation>
    </message>
    <message>
        <source>Every 15 minutes</source>
        <translation>Elk kwartier</translation>
    </message>
    <message>
        <source>Every 6 hours</source>
        <translation>Elke 6 uur</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Elke dag</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Elk uur</translation>
    </message>
    <message>
        <source>Every {n} minutes</source>
        <translation>Elke {n} minuten</translation>
    </message>
    <message>
        <source>Feed settings</source>
        <translation>Feedinstellingen</translation>
    </message>
    <message>
        <source>Fetch the full text of each article</source>
        <translation>Volledige tekst van elk artikel ophalen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>For 3 months</source>
        <translation>3 maanden</translation>
    </message>
    <message>
        <source>For 30 days</source>
        <translation>30 dagen</translation>
    </message>
    <message>
        <source>For a year</source>
        <translation>Een jaar</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Voorgoed</translation>
    </message>
    <message>
        <source>For {n} days</source>
        <translation>{n} dagen</translation>
    </message>
    <message>
        <source>Keep articles</source>
        <translation>Artikelen bewaren</translation>
    </message>
    <message>
        <source>Load the images in its articles</source>
        <translation>Afbeeldingen in de artikelen laden</translation>
    </message>
    <message>
        <source>No folder, at the top</source>
        <translation>Geen map, bovenaan</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Wachtwoord</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>The feed’s own title</source>
        <translation>De eigen titel van de feed</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>1 time</source>
        <translation>1 keer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Find in this article</source>
        <translation>Zoek in dit artikel</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Reguliere expressie</translation>
    </message>
    <message>
        <source>Something is missing, perhaps a closing bracket.</source>
        <translation>Er ontbreekt iets, misschien een haakje aan het eind.</translation>
    </message>
    <message>
        <source>The next one</source>
        <translation>De volgende</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>De vorige</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Alleen hele woorden</translation>
    </message>
    <message>
        <source>more than {n}</source>
        <translation>meer dan {n}</translation>
    </message>
    <message>
        <source>not a complete expression yet</source>
        <translation>nog geen volledige expressie</translation>
    </message>
    <message>
        <source>not in this article</source>
        <translation>niet in dit artikel</translation>
    </message>
    <message>
        <source>this expression takes too long</source>
        <translation>deze expressie duurt te lang</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} van {total}</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} keer</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Folders</source>
        <translation>Mappen</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Maken</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verplaatsen</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>Naar map verplaatsen</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nieuwe map</translation>
    </message>
    <message>
        <source>No folder, at the top</source>
        <translation>Geen map, bovenaan</translation>
    </message>
    <message>
        <source>Or a new folder with this name</source>
        <translation>Of een nieuwe map met deze naam</translation>
    </message>
    <message>
        <source>The name of the folder</source>
        <translation>De naam van de map</translation>
    </message>
    <message>
        <source>Where to put “{title}”?</source>
        <translation>Waar moet “{title}” staan?</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenten</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Map importeren</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Bestanden importeren</translation>
    </message>
    <message>
        <source>Leeszaal opens files and addresses that begin with http or https.</source>
        <translation>Leeszaal opent bestanden, en adressen die met http of https beginnen.</translation>
    </message>
</context>
<context>
    <name>KeyEditor</name>
    <message>
        <source>All back to default</source>
        <translation>Alles terug naar standaard</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>Terug naar standaard</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Toetsen wijzigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Opdrachten en hun toetsen</translation>
    </message>
    <message>
        <source>Every command has its own keys again.</source>
        <translation>Elke opdracht heeft zijn eigen toetsen weer.</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Zoeken op naam</translation>
    </message>
    <message>
        <source>Find by pressing a key</source>
        <translation>Zoeken door een toets te drukken</translation>
    </message>
    <message>
        <source>Give it this key</source>
        <translation>Deze toets geven</translation>
    </message>
    <message>
        <source>It has this key already.</source>
        <translation>Deze opdracht heeft die toets al.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Keys pressed shortly after each other make a chord: G U.</source>
        <translation>Toetsen die kort na elkaar worden gedrukt, horen bij elkaar: G U.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Press a new key</source>
        <translation>Druk een nieuwe toets</translation>
    </message>
    <message>
        <source>Tab goes on.</source>
        <translation>Tab gaat verder.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Take {key} away</source>
        <translation>{key} weghalen</translation>
    </message>
    <message>
        <source>The keys are as they were.</source>
        <translation>De toetsen zijn weer zoals ze waren.</translation>
    </message>
    <message>
        <source>This is in the way of {commands}, which lose their keys.</source>
        <translation>Dit zit in de weg van {commands}, die hun toetsen verliezen.</translation>
    </message>
    <message>
        <source>This is the key of {command}, which loses it.</source>
        <translation>Dit is de toets van {command}, die hem verliest.</translation>
    </message>
    <message>
        <source>This key is free.</source>
        <translation>Deze toets is vrij.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>{keys}, changed</source>
        <translation>{keys}, gewijzigd</translation>
    </message>
    <message>
        <source>{key} (fixed)</source>
        <translation>{key} (vast)</translation>
    </message>
    <message>
        <source>“{command}” has lost {key}.</source>
        <translation>‘{command}’ heeft {key} niet meer.</translation>
    </message>
    <message>
        <source>“{command}” has {key} now.</source>
        <translation>‘{command}’ heeft nu {key}.</translation>
    </message>
    <message>
        <source>“{command}” is back.</source>
        <translation>‘{command}’ is weer standaard.</translation>
    </message>
    <message>
        <source>No command has this key.</source>
        <translation>Geen opdracht heeft deze toets.</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Geen opdracht heeft deze woorden.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Alt with a letter opens a menu.</source>
        <translation>Alt met een letter opent een menu.</translation>
    </message>
    <message>
        <source>On many keyboards Ctrl+Alt types a sign, as AltGr does.</source>
        <translation>Op veel toetsenborden typt Ctrl+Alt een teken, net als AltGr.</translation>
    </message>
    <message>
        <source>On many keyboards this key waits for a letter to put an accent on.</source>
        <translation>Op veel toetsenborden wacht deze toets op een letter om een accent op te zetten.</translation>
    </message>
    <message>
        <source>The key {key} for “{command}” in the settings is ignored: “{other}” has it already.</source>
        <translation>De toets {key} voor ‘{command}’ in de instellingen telt niet: ‘{other}’ heeft hem al.</translation>
    </message>
    <message>
        <source>The key “{key}” for “{command}” in the settings cannot be used and is ignored.</source>
        <translation>De toets ‘{key}’ voor ‘{command}’ in de instellingen kan niet en telt niet.</translation>
    </message>
    <message>
        <source>The settings give keys to “{name}”, which is no command; they are ignored.</source>
        <translation>De instellingen geven toetsen aan ‘{name}’, en dat is geen opdracht; ze tellen niet.</translation>
    </message>
    <message>
        <source>These are too many keys after each other.</source>
        <translation>Dit zijn te veel toetsen na elkaar.</translation>
    </message>
    <message>
        <source>This is not a key.</source>
        <translation>Dit is geen toets.</translation>
    </message>
    <message>
        <source>This key copies, pastes or selects text everywhere.</source>
        <translation>Deze toets kopieert, plakt of selecteert overal tekst.</translation>
    </message>
    <message>
        <source>This key walks through lists and texts, or opens what one stands on.</source>
        <translation>Deze toets loopt door lijsten en teksten, of opent waar men op staat.</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Nothing new is fetched. The articles that are here ({articles}) stay.</source>
        <translation>Er wordt niets nieuws meer opgehaald. Wat er al is ({articles}) blijft.</translation>
    </message>
    <message>
        <source>Remove the articles too, except those with a star or a label</source>
        <translation>Ook de artikelen verwijderen, behalve die met een ster of label</translation>
    </message>
    <message>
        <source>Removed articles cannot be brought back.</source>
        <translation>Verwijderde artikelen komen niet terug.</translation>
    </message>
    <message>
        <source>Unsubscribe</source>
        <translation>Opzeggen</translation>
    </message>
    <message>
        <source>Unsubscribe from {n} feeds?</source>
        <translation>{n} feeds opzeggen?</translation>
    </message>
    <message>
        <source>Unsubscribe from “{title}”?</source>
        <translation>“{title}” opzeggen?</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Names in this article</source>
        <translation>Namen in dit artikel</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisaties</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plaatsen</translation>
    </message>
    <message>
        <source>Recognising names…</source>
        <translation>Namen herkennen…</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>No article has this label.</source>
        <translation>Geen artikel heeft dit label.</translation>
    </message>
    <message>
        <source>The background work keeps stopping. Reading goes on; refresh to try again.</source>
        <translation>Het achtergrondwerk stopt steeds. Lezen kan gewoon; ververs om het opnieuw te proberen.</translation>
    </message>
    <message>
        <source>The setting {} = {} in {} is not understood and is ignored.</source>
        <translation>De instelling {} = {} in {} wordt niet begrepen en telt niet.</translation>
    </message>
    <message>
        <source>The settings in {} cannot be read ({}); the defaults are used.</source>
        <translation>De instellingen in {} zijn niet te lezen ({}); de standaard geldt.</translation>
    </message>
    <message>
        <source>There is no folder with this name.</source>
        <translation>Er is geen map met deze naam.</translation>
    </message>
    <message>
        <source>After has: write image, enclosure, audio, video or fulltext; it was searched as words.</source>
        <translation>Schrijf na heeft: afbeelding, bijlage, geluid, film of volledig; er is op de woorden gezocht.</translation>
    </message>
    <message>
        <source>After kind: write article, podcast or video; it was searched as words.</source>
        <translation>Schrijf na soort: artikel, podcast of film; er is op de woorden gezocht.</translation>
    </message>
    <message>
        <source>After is: write unread, read, starred or muted; it was searched as words.</source>
        <translation>Schrijf na is: ongelezen, gelezen, ster of gedempt; er is op de woorden gezocht.</translation>
    </message>
    <message>
        <source>The subscription list cannot be written: that is a folder.</source>
        <translation>De abonnementenlijst kan niet worden geschreven: dat is een map.</translation>
    </message>
    <message>
        <source>The search text is too long; take something away first.</source>
        <translation>De zoektekst is te lang; haal eerst iets weg.</translation>
    </message>
    <message>
        <source>The server does not give the page of this article ({}).</source>
        <translation>De server geeft de pagina van dit artikel niet ({}).</translation>
    </message>
    <message>
        <source>A folder cannot be put into itself.</source>
        <translation>Een map kan niet in zichzelf.</translation>
    </message>
    <message>
        <source>A folder needs a name.</source>
        <translation>Een map heeft een naam nodig.</translation>
    </message>
    <message>
        <source>A label needs a name.</source>
        <translation>Een label heeft een naam nodig.</translation>
    </message>
    <message>
        <source>A rule needs something to do.</source>
        <translation>Een regel moet iets te doen hebben.</translation>
    </message>
    <message>
        <source>A rule needs words to look for.</source>
        <translation>Een regel heeft woorden nodig om naar te zoeken.</translation>
    </message>
    <message>
        <source>A saved search needs words to look for.</source>
        <translation>Een bewaarde zoekopdracht heeft woorden nodig om naar te zoeken.</translation>
    </message>
    <message>
        <source>Another feed in this library has that address already.</source>
        <translation>Een andere feed in deze bibliotheek heeft dat adres al.</translation>
    </message>
    <message>
        <source>No article was found in this page.</source>
        <translation>Op deze pagina is geen artikel gevonden.</translation>
    </message>
    <message>
        <source>No connection can be made with {}.</source>
        <translation>Er kan geen verbinding worden gemaakt met {}.</translation>
    </message>
    <message>
        <source>No feed was found at this address.</source>
        <translation>Op dit adres is geen feed gevonden.</translation>
    </message>
    <message>
        <source>No secure connection can be made with {}.</source>
        <translation>Er kan geen beveiligde verbinding worden gemaakt met {}.</translation>
    </message>
    <message>
        <source>No server answers at {}.</source>
        <translation>Op {} antwoordt geen server.</translation>
    </message>
    <message>
        <source>Only http and https addresses are fetched.</source>
        <translation>Alleen adressen met http en https worden opgehaald.</translation>
    </message>
    <message>
        <source>Reading this feed stopped the background work more than once.</source>
        <translation>Het lezen van deze feed heeft het achtergrondwerk meer dan eens stilgelegd.</translation>
    </message>
    <message>
        <source>That file is too large to be a subscription list.</source>
        <translation>Dat bestand is te groot voor een abonnementenlijst.</translation>
    </message>
    <message>
        <source>The address of {} cannot be looked up; is there a network?</source>
        <translation>Het adres van {} kan niet worden opgezocht; is er netwerk?</translation>
    </message>
    <message>
        <source>The certificate of {} cannot be checked, so this may not be the real one.</source>
        <translation>Het certificaat van {} kan niet worden nagekeken, dus dit is misschien niet de echte.</translation>
    </message>
    <message>
        <source>The certificate of {} has expired, so this may not be the real one.</source>
        <translation>Het certificaat van {} is verlopen, dus dit is misschien niet de echte.</translation>
    </message>
    <message>
        <source>The certificate of {} is not valid yet; is the clock of this computer right?</source>
        <translation>Het certificaat van {} is nog niet geldig; staat de klok van deze computer goed?</translation>
    </message>
    <message>
        <source>The certificate of {} is of another server, so this may not be the real one.</source>
        <translation>Het certificaat van {} is van een andere server, dus dit is misschien niet de echte.</translation>
    </message>
    <message>
        <source>The certificate of {} is signed by nobody known: this may not be the real one.</source>
        <translation>Het certificaat van {} is door geen bekende ondertekend: dit is misschien niet de echte.</translation>
    </message>
    <message>
        <source>The connection with {} was broken off.</source>
        <translation>De verbinding met {} werd verbroken.</translation>
    </message>
    <message>
        <source>The fetching was broken off.</source>
        <translation>Het ophalen is afgebroken.</translation>
    </message>
    <message>
        <source>The full text of this article was not fetched yet.</source>
        <translation>De volledige tekst van dit artikel is nog niet opgehaald.</translation>
    </message>
    <message>
        <source>The list is too long: {} more were left out.</source>
        <translation>De lijst is te lang: nog {} zijn weggelaten.</translation>
    </message>
    <message>
        <source>The page of this article cannot be read.</source>
        <translation>De pagina van dit artikel is niet te lezen.</translation>
    </message>
    <message>
        <source>The page of this article could not be fetched.</source>
        <translation>De pagina van dit artikel kon niet worden opgehaald.</translation>
    </message>
    <message>
        <source>The picture cannot be kept in {} ({}).</source>
        <translation>De afbeelding kan niet worden bewaard in {} ({}).</translation>
    </message>
    <message>
        <source>The proxy of this computer gives no access to {} ({}).</source>
        <translation>De proxy van deze computer geeft geen toegang tot {} ({}).</translation>
    </message>
    <message>
        <source>The reader of feeds could not be started.</source>
        <translation>De feedlezer kon niet worden gestart.</translation>
    </message>
    <message>
        <source>The refresh was broken off.</source>
        <translation>Het verversen is afgebroken.</translation>
    </message>
    <message>
        <source>The search for feeds was broken off.</source>
        <translation>Het zoeken naar feeds is afgebroken.</translation>
    </message>
    <message>
        <source>The server answers with an error ({}).</source>
        <translation>De server antwoordt met een fout ({}).</translation>
    </message>
    <message>
        <source>The server asks for a name and password; give them in the settings of the feed.</source>
        <translation>De server vraagt om een naam en wachtwoord; vul ze in bij de instellingen van de feed.</translation>
    </message>
    <message>
        <source>The server asks to be left alone for a while.</source>
        <translation>De server vraagt om een tijdje met rust gelaten te worden.</translation>
    </message>
    <message>
        <source>The server asks to be paid for this feed.</source>
        <translation>De server wil betaald worden voor deze feed.</translation>
    </message>
    <message>
        <source>The server does not accept this name and password.</source>
        <translation>De server aanvaardt deze naam en dit wachtwoord niet.</translation>
    </message>
    <message>
        <source>The server does not give this feed to Leeszaal.</source>
        <translation>De server geeft deze feed niet aan Leeszaal.</translation>
    </message>
    <message>
        <source>The server is too busy at the moment.</source>
        <translation>De server heeft het nu te druk.</translation>
    </message>
    <message>
        <source>The server says that this feed is gone for ever; its articles stay.</source>
        <translation>De server zegt dat deze feed voorgoed weg is; de artikelen blijven.</translation>
    </message>
    <message>
        <source>The server sends more than {} MB.</source>
        <translation>De server stuurt meer dan {} MB.</translation>
    </message>
    <message>
        <source>The server sent an empty answer.</source>
        <translation>De server stuurde een leeg antwoord.</translation>
    </message>
    <message>
        <source>The subscription list cannot be read: {}.</source>
        <translation>De abonnementenlijst kan niet worden gelezen: {}.</translation>
    </message>
    <message>
        <source>The subscription list cannot be written: {}.</source>
        <translation>De abonnementenlijst kan niet worden geschreven: {}.</translation>
    </message>
    <message>
        <source>The system's safe for passwords cannot be used: give the password of this feed again in its settings. GNOME Keyring and KWallet are such safes.</source>
        <translation>De wachtwoordkluis van het systeem is niet te gebruiken: geef het wachtwoord van deze feed opnieuw in zijn instellingen. GNOME Keyring en KWallet zijn zulke kluizen.</translation>
    </message>
    <message>
        <source>The system's safe for passwords does not answer; open it and try again.</source>
        <translation>De wachtwoordkluis van het systeem antwoordt niet; open hem en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is a folder with that name already.</source>
        <translation>Er is al een map met die naam.</translation>
    </message>
    <message>
        <source>There is no feed at this address any more; look whether it has moved.</source>
        <translation>Op dit adres staat geen feed meer; kijk of hij verhuisd is.</translation>
    </message>
    <message>
        <source>There is no feed {} in this library.</source>
        <translation>Er is geen feed {} in deze bibliotheek.</translation>
    </message>
    <message>
        <source>There is no folder {} in this library.</source>
        <translation>Er is geen map {} in deze bibliotheek.</translation>
    </message>
    <message>
        <source>There is no server called {}.</source>
        <translation>Er is geen server die {} heet.</translation>
    </message>
    <message>
        <source>There is no way to reach {}; is there a network?</source>
        <translation>{} is niet te bereiken; is er netwerk?</translation>
    </message>
    <message>
        <source>This address cannot be right.</source>
        <translation>Dit adres kan niet kloppen.</translation>
    </message>
    <message>
        <source>This article has no address of its own to fetch it from.</source>
        <translation>Dit artikel heeft geen eigen adres om het van op te halen.</translation>
    </message>
    <message>
        <source>This computer is set to use a proxy of the kind {}, which Leeszaal does not speak.</source>
        <translation>Deze computer gebruikt een proxy van de soort {}, en die spreekt Leeszaal niet.</translation>
    </message>
    <message>
        <source>This could not be read: the reader of feeds stopped at it.</source>
        <translation>Dit was niet te lezen: de feedlezer liep erop vast.</translation>
    </message>
    <message>
        <source>This feed cannot be read; the log tells more.</source>
        <translation>Deze feed is niet te lezen; het logboek vertelt meer.</translation>
    </message>
    <message>
        <source>This file is not a subscription list (OPML).</source>
        <translation>Dit bestand is geen abonnementenlijst (OPML).</translation>
    </message>
    <message>
        <source>This is a list of feeds (OPML), not a feed: import it instead.</source>
        <translation>Dit is een lijst van feeds (OPML), geen feed: importeer hem.</translation>
    </message>
    <message>
        <source>This is a web page, not a feed.</source>
        <translation>Dit is een webpagina, geen feed.</translation>
    </message>
    <message>
        <source>This is not a feed, but other data in JSON.</source>
        <translation>Dit is geen feed, maar andere gegevens in JSON.</translation>
    </message>
    <message>
        <source>This is not a feed.</source>
        <translation>Dit is geen feed.</translation>
    </message>
    <message>
        <source>This is not a feed: it looks like JSON, and is broken.</source>
        <translation>Dit is geen feed: het lijkt op JSON, en is stuk.</translation>
    </message>
    <message>
        <source>This is not the address of a page or feed.</source>
        <translation>Dit is geen adres van een pagina of feed.</translation>
    </message>
    <message>
        <source>This needs too much memory to be read, so it was given up.</source>
        <translation>Dit vraagt te veel geheugen om te lezen en is opgegeven.</translation>
    </message>
    <message>
        <source>This picture of {} is too large to show ({} x {}).</source>
        <translation>Deze afbeelding van {} is te groot om te tonen ({} x {}).</translation>
    </message>
    <message>
        <source>This saved search is not there any more.</source>
        <translation>Deze bewaarde zoekopdracht is er niet meer.</translation>
    </message>
    <message>
        <source>This took too long to read, so it was given up.</source>
        <translation>Dit lezen duurde te lang en is opgegeven.</translation>
    </message>
    <message>
        <source>What {} answers is not proper HTTP.</source>
        <translation>Wat {} antwoordt is geen behoorlijk HTTP.</translation>
    </message>
    <message>
        <source>What {} sends is not a picture that can be shown.</source>
        <translation>Wat {} stuurt is geen afbeelding die getoond kan worden.</translation>
    </message>
    <message>
        <source>{} does not give this picture ({}).</source>
        <translation>{} geeft deze afbeelding niet ({}).</translation>
    </message>
    <message>
        <source>{} is on this computer or its own network; only an address that you typed yourself may be there.</source>
        <translation>{} is op deze computer of in het eigen netwerk; alleen een adres dat u zelf typte mag daar zijn.</translation>
    </message>
    <message>
        <source>{} sends us on and on.</source>
        <translation>{} stuurt ons steeds verder.</translation>
    </message>
    <message>
        <source>{} sends us round in a circle.</source>
        <translation>{} stuurt ons in een kring rond.</translation>
    </message>
    <message>
        <source>{} took too long to answer.</source>
        <translation>{} deed te lang over het antwoord.</translation>
    </message>
    <message>
        <source>“{}” has an address that cannot be subscribed to: {}</source>
        <translation>“{}” heeft een adres waarop u zich niet kunt abonneren: {}</translation>
    </message>
    <message>
        <source>“{}” has no address.</source>
        <translation>“{}” heeft geen adres.</translation>
    </message>
    <message>
        <source>A closing bracket without an opening one was left out.</source>
        <translation>Een sluithaakje zonder openingshaakje is weggelaten.</translation>
    </message>
    <message>
        <source>An asterisk can only stand at the end of a word; the parts were searched as words.</source>
        <translation>Een sterretje kan alleen aan het eind van een woord staan; de delen zijn als woorden gezocht.</translation>
    </message>
    <message>
        <source>Another program is updating the search index; try again when it is done.</source>
        <translation>Een ander programma werkt de zoekindex bij; probeer het opnieuw als dat klaar is.</translation>
    </message>
    <message>
        <source>No backup could be made in {} ({}); make room and try again.</source>
        <translation>In {} kon geen reservekopie worden gemaakt ({}); maak ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>No source has this name.</source>
        <translation>Geen bron heet zo.</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>geen toestemming</translation>
    </message>
    <message>
        <source>The folder {} cannot be made ({}); choose another with --data.</source>
        <translation>De map {} kan niet worden gemaakt ({}); kies een andere met --data.</translation>
    </message>
    <message>
        <source>The index is being rebuilt.</source>
        <translation>De index wordt opnieuw gemaakt.</translation>
    </message>
    <message>
        <source>The library file {} is damaged and there is no backup; nothing was changed. Keep that file, and start with another folder through --data.</source>
        <translation>Het bibliotheekbestand {} is beschadigd en er is geen reservekopie; er is niets veranderd. Bewaar dat bestand en begin met --data in een andere map.</translation>
    </message>
    <message>
        <source>The library is damaged; open Leeszaal again to restore the newest backup.</source>
        <translation>De bibliotheek is beschadigd; open Leeszaal opnieuw om de nieuwste reservekopie terug te zetten.</translation>
    </message>
    <message>
        <source>The library was damaged and has been restored from the backup of {} UTC; the damaged file is kept as {}.</source>
        <translation>De bibliotheek was beschadigd en is hersteld uit de reservekopie van {} UTC; het beschadigde bestand is bewaard als {}.</translation>
    </message>
    <message>
        <source>The search text is too long; only its beginning was searched.</source>
        <translation>De zoektekst is te lang; alleen het begin is gebruikt.</translation>
    </message>
    <message>
        <source>There are too many search terms; only the first were searched.</source>
        <translation>Er zijn te veel zoektermen; alleen de eerste zijn gebruikt.</translation>
    </message>
    <message>
        <source>There is no article {} in this library.</source>
        <translation>Artikel {} staat niet in deze bibliotheek.</translation>
    </message>
    <message>
        <source>There is no search field with this name; it was searched as words.</source>
        <translation>Er is geen zoekveld met deze naam; het is als woorden gezocht.</translation>
    </message>
    <message>
        <source>There is nothing to combine; the operators were searched as words.</source>
        <translation>Er valt niets te combineren; de operatoren zijn als woorden gezocht.</translation>
    </message>
    <message>
        <source>This is not a date; it was searched as words. Write 2021, 2021-08, 2021-08..2021-10 or yesterday.</source>
        <translation>Dit is geen datum; het is als woorden gezocht. Schrijf 2021, 2021-08, 2021-08..2021-10 of gisteren.</translation>
    </message>
    <message>
        <source>This is not a language; it was searched as words. Write nl, en, de, fr or es.</source>
        <translation>Dit is geen taal; het is als woorden gezocht. Schrijf nl, en, de, fr of es.</translation>
    </message>
    <message>
        <source>This library was made by a newer Leeszaal; install that version, or choose another folder with --data.</source>
        <translation>Deze bibliotheek is door een nieuwere Leeszaal gemaakt; installeer die versie, of kies een andere map met --data.</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>een koppeling</translation>
    </message>
    <message>
        <source>a link to a folder</source>
        <translation>een koppeling naar een map</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>kan niet worden gelezen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>its text cannot be understood</source>
        <translation>de tekst is niet te begrijpen</translation>
    </message>
    <message>
        <source>Another program is using the library; close it and try again.</source>
        <translation>Een ander programma gebruikt de bibliotheek; sluit het en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The disk of {} is full; nothing was changed. Make room and try again.</source>
        <translation>De schijf van {} is vol; er is niets veranderd. Maak ruimte en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The library file {} is damaged; `leeszaal check` tells more.</source>
        <translation>Het bibliotheekbestand {} is beschadigd; `leeszaal check` vertelt meer.</translation>
    </message>
    <message>
        <source>The library in {} cannot be written; check the folder's permissions.</source>
        <translation>De bibliotheek in {} kan niet worden beschreven; controleer de rechten van de map.</translation>
    </message>
    <message>
        <source>The library is damaged and its backup cannot be put in place ({}).</source>
        <translation>De bibliotheek is beschadigd en de reservekopie kan niet worden teruggezet ({}).</translation>
    </message>
    <message>
        <source>The search index in {} cannot be written ({}); nothing is lost. Make room, or check the folder's permissions, and try again.</source>
        <translation>De zoekindex in {} kan niet worden geschreven ({}); er is niets verloren. Maak ruimte, of controleer de rechten van de map, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The library was gone and has been restored from the backup of {} UTC.</source>
        <translation>De bibliotheek was weg en is teruggezet uit de reservekopie van {} UTC.</translation>
    </message>
    <message>
        <source>The library may not be written: you can read, but nothing is kept or imported.</source>
        <translation>De bibliotheek mag niet worden beschreven: u kunt lezen, maar er wordt niets bewaard of geïmporteerd.</translation>
    </message>
    <message>
        <source>{} more</source>
        <translation>nog {}</translation>
    </message>
    <message>
        <source>The library is damaged and another Leeszaal has it open; close that one and try again.</source>
        <translation>De bibliotheek is beschadigd en een andere Leeszaal heeft haar open; sluit die en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>neither title nor body</source>
        <translation>geen titel en geen tekst</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>geen JSON</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>geen JSON-object</translation>
    </message>
    <message>
        <source>not a kind of file that Leeszaal reads</source>
        <translation>geen soort bestand dat Leeszaal leest</translation>
    </message>
    <message>
        <source>not an ordinary file</source>
        <translation>geen gewoon bestand</translation>
    </message>
    <message>
        <source>not text</source>
        <translation>geen tekst</translation>
    </message>
    <message>
        <source>the compressed file is damaged</source>
        <translation>het gecomprimeerde bestand is beschadigd</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>de map kan niet worden gelezen</translation>
    </message>
    <message>
        <source>the import stopped unexpectedly, more than once</source>
        <translation>het importeren stopte meer dan eens onverwacht</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>dit bestand bestaat niet</translation>
    </message>
    <message>
        <source>too large ({} MB)</source>
        <translation>te groot ({} MB)</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>te lang</translation>
    </message>
    <message>
        <source>too many folders deep</source>
        <translation>te veel mappen diep</translation>
    </message>
    <message>
        <source>There is no room for the export in {}; make room, or choose another folder.</source>
        <translation>Er is geen ruimte voor de export in {}; maak ruimte of kies een andere map.</translation>
    </message>
    <message>
        <source>The export cannot be written: that is a folder.</source>
        <translation>De export kan niet worden geschreven: dat is een map.</translation>
    </message>
    <message>
        <source>The export cannot be written to {} ({}); choose another place.</source>
        <translation>De export kan niet worden geschreven naar {} ({}); kies een andere plaats.</translation>
    </message>
    <message>
        <source>The export needs a name.</source>
        <translation>De export heeft een naam nodig.</translation>
    </message>
    <message>
        <source>There is something in that place already; choose a new or an empty folder.</source>
        <translation>Op die plaats staat al iets; kies een nieuwe of een lege map.</translation>
    </message>
    <message>
        <source>This is no library of another reader that Leeszaal knows.</source>
        <translation>Dit is geen bibliotheek van een andere lezer die Leeszaal kent.</translation>
    </message>
    <message>
        <source>{} cannot be taken over: it is too large.</source>
        <translation>{} kan niet worden overgenomen: het is te groot.</translation>
    </message>
    <message>
        <source>{} cannot be taken over: the file is empty or damaged.</source>
        <translation>{} kan niet worden overgenomen: het bestand is leeg of beschadigd.</translation>
    </message>
    <message>
        <source>{} cannot be taken over: the file is damaged, or its own program is writing in it.</source>
        <translation>{} kan niet worden overgenomen: het bestand is beschadigd, of zijn eigen programma schrijft erin.</translation>
    </message>
    <message>
        <source>{} cannot be taken over: it is of another program, or of a version that is not known here.</source>
        <translation>{} kan niet worden overgenomen: het is van een ander programma, of van een versie die hier niet bekend is.</translation>
    </message>
    <message>
        <source>{} cannot be taken over: the compressed file is damaged.</source>
        <translation>{} kan niet worden overgenomen: het ingepakte bestand is beschadigd.</translation>
    </message>
    <message>
        <source>{} cannot be taken over: its list of subscriptions cannot be read.</source>
        <translation>{} kan niet worden overgenomen: de lijst met abonnementen erin kan niet worden gelezen.</translation>
    </message>
    <message>
        <source>{} cannot be taken over: there are no articles of another reader in it.</source>
        <translation>{} kan niet worden overgenomen: er zitten geen artikelen van een andere lezer in.</translation>
    </message>
    <message>
        <source>{} cannot be taken over: not JSON.</source>
        <translation>{} kan niet worden overgenomen: het is geen JSON.</translation>
    </message>
    <message>
        <source>{} cannot be taken over: {}.</source>
        <translation>{} kan niet worden overgenomen: {}.</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>het is te groot</translation>
    </message>
    <message>
        <source>the file is empty or damaged</source>
        <translation>het bestand is leeg of beschadigd</translation>
    </message>
    <message>
        <source>the file is damaged, or its own program is writing in it</source>
        <translation>het bestand is beschadigd, of zijn eigen programma schrijft erin</translation>
    </message>
    <message>
        <source>it is of another program, or of a version that is not known here</source>
        <translation>het is van een ander programma, of van een versie die hier niet bekend is</translation>
    </message>
    <message>
        <source>its list of subscriptions cannot be read</source>
        <translation>de lijst met abonnementen erin kan niet worden gelezen</translation>
    </message>
    <message>
        <source>there are no articles of another reader in it</source>
        <translation>er zitten geen artikelen van een andere lezer in</translation>
    </message>
    <message>
        <source>The name must end in .md, .html, .epub or .json; without an ending it is a folder.</source>
        <translation>De naam moet eindigen op .md, .html, .epub of .json; zonder uitgang is het een map.</translation>
    </message>
    <message>
        <source>There is no entity {} in this library.</source>
        <translation>Er is geen naam {} in deze bibliotheek.</translation>
    </message>
    <message>
        <source>Nobody can be merged with themselves.</source>
        <translation>Niemand kan met zichzelf worden samengevoegd.</translation>
    </message>
    <message>
        <source>“{}” was not merged into “{}”.</source>
        <translation>“{}” was niet met “{}” samengevoegd.</translation>
    </message>
    <message>
        <source>“{}” is its own name; split the other names off, or rename it.</source>
        <translation>“{}” is de eigen naam; splits de andere namen af, of geef een andere naam.</translation>
    </message>
    <message>
        <source>There is already another called “{}”; merge the two if they are one.</source>
        <translation>Er is al een ander die “{}” heet; voeg de twee samen als het één is.</translation>
    </message>
    <message>
        <source>A name is one to {} characters of one line.</source>
        <translation>Een naam is één tot {} tekens op één regel.</translation>
    </message>
    <message>
        <source>A name is one to {} characters.</source>
        <translation>Een naam is één tot {} tekens.</translation>
    </message>
    <message>
        <source>The new name has to hold the old one, or be part of it.</source>
        <translation>De nieuwe naam moet de oude bevatten, of er een deel van zijn.</translation>
    </message>
    <message>
        <source>The corrections go round in a circle at “{}”; nothing was changed.</source>
        <translation>De verbeteringen gaan bij “{}” in een kring rond; er is niets veranderd.</translation>
    </message>
    <message>
        <source>{} cannot be imported ({}); nothing was changed.</source>
        <translation>{} kan niet worden geïmporteerd ({}); er is niets veranderd.</translation>
    </message>
    <message>
        <source>{} cannot be written ({}).</source>
        <translation>{} kan niet worden geschreven ({}).</translation>
    </message>
    <message>
        <source>A name has a letter or a digit in it.</source>
        <translation>In een naam staat een letter of een cijfer.</translation>
    </message>
    <message>
        <source>This cannot be kept as a correction ({}); nothing was changed.</source>
        <translation>Dit kan niet als verbetering worden bewaard ({}); er is niets veranderd.</translation>
    </message>
    <message>
        <source>There is half a character in this text; take it out and try again.</source>
        <translation>Er staat een half teken in deze tekst; haal het weg en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>The server asks for a name and password over a connection that is not secure. If that is what you want, type the address with http:// before it.</source>
        <translation>De server vraagt om een naam en wachtwoord over een verbinding die niet veilig is. Wilt u dat toch, typ het adres dan met http:// ervoor.</translation>
    </message>
    <message>
        <source>The library {} was moved or replaced while it was open; nothing was changed. Put it back, or start Leeszaal again.</source>
        <translation>De bibliotheek {} is verplaatst of vervangen terwijl ze open was; er is niets veranderd. Zet haar terug, of start Leeszaal opnieuw.</translation>
    </message>
    <message>
        <source>There is no page at this address; look whether it is spelled right, or try the front page of the site.</source>
        <translation>Op dit adres staat geen pagina; kijk of het goed gespeld is, of probeer de voorpagina van de site.</translation>
    </message>
</context>
<context>
    <name>Likeness</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Lijkt hierop</translation>
    </message>
    <message>
        <source>Earlier about these people</source>
        <translation>Eerder over deze personen</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Best match first</source>
        <translation>Beste eerst</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>Volgorde wijzigen</translation>
    </message>
    <message>
        <source>Did you mean “{words}”?</source>
        <translation>Bedoelde u ‘{words}’?</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Uitleg</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>De bibliotheek wordt geopend…</translation>
    </message>
    <message>
        <source>Searched: {query}</source>
        <translation>Gezocht: {query}</translation>
    </message>
    <message>
        <source>Shows what is really searched</source>
        <translation>Toont wat er echt gezocht wordt</translation>
    </message>
    <message>
        <source>{n} still being indexed</source>
        <translation>{n} nog niet geïndexeerd</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Articles</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Views and sources</source>
        <translation>Weergaven en bronnen</translation>
    </message>
    <message>
        <source>{n} unread</source>
        <translation>{n} ongelezen</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Article</source>
        <translation>&amp;Artikel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ga</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Zoeken</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Beel&amp;d</translation>
    </message>
    <message>
        <source>F&amp;eeds</source>
        <translation>F&amp;eeds</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>All read</source>
        <translation>Alles gelezen</translation>
    </message>
    <message>
        <source>Choose an article to read it here.</source>
        <translation>Kies een artikel om het hier te lezen.</translation>
    </message>
    <message>
        <source>Choose feeds to follow, or drop an address, files or a folder on this window.</source>
        <translation>Kies feeds om te volgen, of sleep een adres, bestanden of een map naar dit venster.</translation>
    </message>
    <message>
        <source>Did you mean “{words}”?</source>
        <translation>Bedoelde u ‘{words}’?</translation>
    </message>
    <message>
        <source>Drag feeds into it, or press {key} to refresh what is in it.</source>
        <translation>Sleep er feeds in, of druk op {key} om te verversen wat erin staat.</translation>
    </message>
    <message>
        <source>Drag feeds into it, or refresh what is in it.</source>
        <translation>Sleep er feeds in, of ververs wat erin staat.</translation>
    </message>
    <message>
        <source>Find feeds…</source>
        <translation>Feeds zoeken…</translation>
    </message>
    <message>
        <source>Give an article a star to keep it here.</source>
        <translation>Geef een artikel een ster om het hier te bewaren.</translation>
    </message>
    <message>
        <source>New articles appear here by themselves.</source>
        <translation>Nieuwe artikelen verschijnen hier vanzelf.</translation>
    </message>
    <message>
        <source>No articles in this folder</source>
        <translation>Geen artikelen in deze map</translation>
    </message>
    <message>
        <source>No articles with this label</source>
        <translation>Geen artikelen met dit label</translation>
    </message>
    <message>
        <source>No starred articles yet</source>
        <translation>Nog geen artikelen met ster</translation>
    </message>
    <message>
        <source>Nothing found for “{words}”</source>
        <translation>Niets gevonden voor ‘{words}’</translation>
    </message>
    <message>
        <source>Nothing from today</source>
        <translation>Niets van vandaag</translation>
    </message>
    <message>
        <source>Nothing to read yet</source>
        <translation>Nog niets te lezen</translation>
    </message>
    <message>
        <source>Older articles are in All.</source>
        <translation>Oudere artikelen staan onder Alles.</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>De bibliotheek wordt geopend…</translation>
    </message>
    <message>
        <source>Press {key} on an article to give it a label.</source>
        <translation>Druk op {key} bij een artikel om het een label te geven.</translation>
    </message>
    <message>
        <source>Press {key} on an article to keep it here.</source>
        <translation>Druk op {key} bij een artikel om het hier te bewaren.</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Overal zoeken</translation>
    </message>
    <message>
        <source>Search for “{words}”</source>
        <translation>Zoek naar ‘{words}’</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Alle artikelen tonen</translation>
    </message>
    <message>
        <source>The library cannot be opened</source>
        <translation>De bibliotheek kan niet worden geopend</translation>
    </message>
    <message>
        <source>They appear here as they come in.</source>
        <translation>Ze verschijnen hier zodra ze binnen zijn.</translation>
    </message>
    <message>
        <source>This feed has no articles yet</source>
        <translation>Deze feed heeft nog geen artikelen</translation>
    </message>
    <message>
        <source>This source has no articles</source>
        <translation>Deze bron heeft geen artikelen</translation>
    </message>
    <message>
        <source>Try fewer words, or the beginning of one.</source>
        <translation>Probeer minder woorden, of het begin van een woord.</translation>
    </message>
    <message>
        <source>Your articles are on their way</source>
        <translation>Uw artikelen komen eraan</translation>
    </message>
    <message>
        <source>{next} and {previous} walk through the list; {all} shows all keys.</source>
        <translation>Met {next} en {previous} loopt u door de lijst; {all} toont alle toetsen.</translation>
    </message>
    <message>
        <source>{n} articles are still being indexed; they cannot be found yet.</source>
        <translation>{n} artikelen worden nog geïndexeerd; die zijn nog niet te vinden.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Zoekopdracht wissen</translation>
    </message>
    <message>
        <source>Open the folder of the library</source>
        <translation>Map van de bibliotheek openen</translation>
    </message>
    <message>
        <source>{articles} not listed, because “{name}” is muted.</source>
        <translation>{articles} niet in de lijst, omdat “{name}” gedempt is.</translation>
    </message>
    <message>
        <source>{articles} not listed, because these names are muted: {names}.</source>
        <translation>{articles} niet in de lijst, omdat deze namen gedempt zijn: {names}.</translation>
    </message>
    <message>
        <source>{articles} not listed, because muted by you or by a rule.</source>
        <translation>{articles} niet in de lijst, omdat u of een regel ze dempte.</translation>
    </message>
    <message>
        <source>On the page of a name its muting can be ended.</source>
        <translation>Op de pagina van een naam kunt u het dempen opheffen.</translation>
    </message>
    <message>
        <source>All that was found is muted</source>
        <translation>Alles wat gevonden is, is gedempt</translation>
    </message>
    <message>
        <source>Show what is muted</source>
        <translation>Toon wat gedempt is</translation>
    </message>
    <message>
        <source>Nothing found here for “{words}”</source>
        <translation>Hier is niets gevonden voor ‘{words}’</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Deze melding sluiten</translation>
    </message>
</context>
<context>
    <name>Organising</name>
    <message>
        <source>The folder “{title}” is removed; its feeds stay.</source>
        <translation>De map “{title}” is verwijderd; de feeds blijven.</translation>
    </message>
    <message>
        <source>You left {n} feeds.</source>
        <translation>{n} feeds zijn opgezegd.</translation>
    </message>
    <message>
        <source>You left “{title}”; its articles are removed.</source>
        <translation>“{title}” is opgezegd en de artikelen zijn verwijderd.</translation>
    </message>
    <message>
        <source>You left “{title}”; its articles stay.</source>
        <translation>“{title}” is opgezegd; de artikelen blijven.</translation>
    </message>
    <message>
        <source>“{title}” is moved.</source>
        <translation>“{title}” is verplaatst.</translation>
    </message>
</context>
<context>
    <name>OtherReader</name>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Bestand kiezen…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Map kiezen…</translation>
    </message>
    <message>
        <source>Found on this computer</source>
        <translation>Gevonden op deze computer</translation>
    </message>
    <message>
        <source>Found on this computer:</source>
        <translation>Gevonden op deze computer:</translation>
    </message>
    <message>
        <source>Import from another reader</source>
        <translation>Uit een andere lezer importeren</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>Libraries and exports</source>
        <translation>Bibliotheken en exports</translation>
    </message>
    <message>
        <source>Looking what is in it…</source>
        <translation>Bezig met kijken wat erin zit…</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Bezig met kijken…</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Er is niets geïmporteerd</translation>
    </message>
    <message>
        <source>Subscriptions in their folders, articles, and what was read and starred: from NetNewsWire, RSS Guard, Liferea, Newsboat and FreshRSS, and from exports in JSON of Google Reader, Inoreader, Miniflux and Feedbin. Nothing is changed over there.</source>
        <translation>Abonnementen in hun mappen, artikelen, en wat gelezen was of een ster had: uit NetNewsWire, RSS Guard, Liferea, Newsboat en FreshRSS, en uit JSON-exports van Google Reader, Inoreader, Miniflux en Feedbin. Daar verandert niets.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>The file could not be looked at.</source>
        <translation>Het bestand kon niet worden bekeken.</translation>
    </message>
    <message>
        <source>{n} of which you have already</source>
        <translation>waarvan u er al {n} hebt</translation>
    </message>
    <message>
        <source>{n} starred</source>
        <translation>{n} met ster</translation>
    </message>
    <message>
        <source>{n} unread</source>
        <translation>{n} ongelezen</translation>
    </message>
    <message>
        <source>{n} with a label</source>
        <translation>{n} met label</translation>
    </message>
    <message>
        <source>in {n} folders</source>
        <translation>in {n} mappen</translation>
    </message>
    <message>
        <source>in 1 folder</source>
        <translation>in 1 map</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Openen in de browser</translation>
    </message>
    <message>
        <source>Picture from {host}</source>
        <translation>Afbeelding van {host}</translation>
    </message>
</context>
<context>
    <name>ReadingMenu</name>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adres kopiëren</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Openen in de browser</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles selecteren</translation>
    </message>
    <message>
        <source>Mark as a name…</source>
        <translation>Als naam aanwijzen…</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n min lezen</numerusform>
            <numerusform>%n min lezen</numerusform>
        </translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>Show more of this article</source>
        <translation>Meer van dit artikel tonen</translation>
    </message>
    <message>
        <source>Also in: {sources}</source>
        <translation>Ook in: {sources}</translation>
    </message>
    <message>
        <source>Also in: {sources} and {n} more</source>
        <translation>Ook in: {sources} en nog {n}</translation>
    </message>
    <message>
        <source>Back to the text of the feed</source>
        <translation>Terug naar de tekst van de feed</translation>
    </message>
    <message>
        <source>Fetch the full text</source>
        <translation>Volledige tekst ophalen</translation>
    </message>
    <message>
        <source>Fetching the full text…</source>
        <translation>Volledige tekst wordt opgehaald…</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Afbeelding wordt geladen…</translation>
    </message>
    <message>
        <source>Show picture from {host}</source>
        <translation>Afbeelding van {host} tonen</translation>
    </message>
    <message>
        <source>Show the full text</source>
        <translation>Volledige tekst tonen</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Afbeelding tonen</translation>
    </message>
    <message>
        <source>Show {n} pictures</source>
        <translation>{n} afbeeldingen tonen</translation>
    </message>
    <message>
        <source>Cannot be shown · open at {host}</source>
        <translation>Kan niet worden getoond · openen bij {host}</translation>
    </message>
    <message>
        <source>Try the full text again</source>
        <translation>Volledige tekst opnieuw ophalen</translation>
    </message>
    <message>
        <source>Picture from {host}</source>
        <translation>Afbeelding van {host}</translation>
    </message>
    <message>
        <source>Names in the text</source>
        <translation>Namen in de tekst</translation>
    </message>
</context>
<context>
    <name>Refresh</name>
    <message>
        <source>Everything is up to date.</source>
        <translation>Alles is bijgewerkt.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>The address of the feed is copied.</source>
        <translation>Het adres van de feed is gekopieerd.</translation>
    </message>
    <message>
        <source>There is no connection. Your feeds are refreshed as soon as there is one.</source>
        <translation>Er is geen verbinding. Uw feeds worden ververst zodra die er is.</translation>
    </message>
    <message>
        <source>{articles} new.</source>
        <translation>{articles} erbij.</translation>
    </message>
    <message>
        <source>{n} of {total} feeds could not be refreshed.</source>
        <translation>{n} van {total} feeds konden niet worden ververst.</translation>
    </message>
    <message>
        <source>“{title}” could not be refreshed: {reason}</source>
        <translation>“{title}” kon niet worden ververst: {reason}</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Geïmporteerd</translation>
    </message>
    <message>
        <source>These were left out; everything else came in.</source>
        <translation>Deze zijn overgeslagen; al het andere is binnen.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Waarom</translation>
    </message>
    <message>
        <source>{n} already there</source>
        <translation>{n} al aanwezig</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} gewijzigd</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>{n} overgeslagen</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} nieuw</translation>
    </message>
</context>
<context>
    <name>SavedSearches</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Zoekopdracht bewaren</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Bewaarde zoekopdracht</translation>
    </message>
    <message>
        <source>Tell me of new articles</source>
        <translation>Nieuwe artikelen melden</translation>
    </message>
    <message>
        <source>“{name}” is kept in the sidebar.</source>
        <translation>‘{name}’ staat nu in de zijbalk.</translation>
    </message>
    <message>
        <source>“{name}” is no longer kept.</source>
        <translation>‘{name}’ wordt niet meer bewaard.</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Clear</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search by filling in</source>
        <translation>Zoeken door in te vullen</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Overal zoeken</translation>
    </message>
    <message>
        <source>Search: words, a name, a date</source>
        <translation>Zoek woorden, een naam, een datum</translation>
    </message>
    <message>
        <source>Where is searched: {scope}. Search everywhere</source>
        <translation>Waar gezocht wordt: {scope}. Overal zoeken</translation>
    </message>
    <message>
        <source>in folder {title}</source>
        <translation>in map {title}</translation>
    </message>
    <message>
        <source>in {title}</source>
        <translation>in {title}</translation>
    </message>
    <message>
        <source>labelled {title}</source>
        <translation>met label {title}</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>met ster</translation>
    </message>
    <message>
        <source>today</source>
        <translation>van vandaag</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ongelezen</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} van {total}</translation>
    </message>
</context>
<context>
    <name>SearchForm</name>
    <message>
        <source>2021-08, yesterday</source>
        <translation>2021-08, gisteren</translation>
    </message>
    <message>
        <source>All these words</source>
        <translation>Al deze woorden</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Exactly these words</source>
        <translation>Precies deze woorden</translation>
    </message>
    <message>
        <source>From this date</source>
        <translation>Vanaf deze datum</translation>
    </message>
    <message>
        <source>Here stands what you would type yourself.</source>
        <translation>Hier komt te staan wat u zelf zou typen.</translation>
    </message>
    <message>
        <source>In the title</source>
        <translation>In de titel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>None of these words</source>
        <translation>Geen van deze woorden</translation>
    </message>
    <message>
        <source>Only starred</source>
        <translation>Alleen met ster</translation>
    </message>
    <message>
        <source>Only unread</source>
        <translation>Alleen ongelezen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search by filling in</source>
        <translation>Zoeken door in te vullen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Up to and including this date</source>
        <translation>Tot en met deze datum</translation>
    </message>
    <message>
        <source>What may be typed in the search field</source>
        <translation>Wat u in het zoekveld kunt typen</translation>
    </message>
    <message>
        <source>also spelled a little otherwise</source>
        <translation>ook iets anders gespeld</translation>
    </message>
    <message>
        <source>either of these</source>
        <translation>een van beide</translation>
    </message>
    <message>
        <source>these words next to each other</source>
        <translation>deze woorden naast elkaar</translation>
    </message>
    <message>
        <source>what belongs together</source>
        <translation>wat bij elkaar hoort</translation>
    </message>
    <message>
        <source>without this</source>
        <translation>zonder dit</translation>
    </message>
    <message>
        <source>words that begin so</source>
        <translation>woorden die zo beginnen</translation>
    </message>
</context>
<context>
    <name>SearchParts</name>
    <message>
        <source>There is nothing like this article yet.</source>
        <translation>Er is nog niets dat op dit artikel lijkt.</translation>
    </message>
    <message>
        <source>The searches of before are forgotten.</source>
        <translation>De zoekopdrachten van eerder zijn vergeten.</translation>
    </message>
</context>
<context>
    <name>SettingRows</name>
    <message>
        <source>And of the sidebar and the dialogs.</source>
        <translation>En van de zijbalk en de dialogen.</translation>
    </message>
    <message>
        <source>Below the list</source>
        <translation>Onder de lijst</translation>
    </message>
    <message>
        <source>Beside the list</source>
        <translation>Naast de lijst</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Bureaublad</translation>
    </message>
    <message>
        <source>Every key that does something.</source>
        <translation>Elke toets die iets doet.</translation>
    </message>
    <message>
        <source>Every time</source>
        <translation>Elke keer</translation>
    </message>
    <message>
        <source>For who knows another reader by heart. Keys you chose yourself stay.</source>
        <translation>Voor wie een andere lezer uit het hoofd kent. Zelf gekozen toetsen blijven.</translation>
    </message>
    <message>
        <source>From one line to the next, as a part of the text size.</source>
        <translation>Van regel tot regel, als deel van de tekstgrootte.</translation>
    </message>
    <message>
        <source>Give any command other keys, or look up what a key does.</source>
        <translation>Geef een opdracht andere toetsen, of zoek op wat een toets doet.</translation>
    </message>
    <message>
        <source>How large the text of an article is.</source>
        <translation>Hoe groot de tekst van een artikel is.</translation>
    </message>
    <message>
        <source>How many characters a line holds where there is room.</source>
        <translation>Hoeveel tekens er op een regel staan als er ruimte is.</translation>
    </message>
    <message>
        <source>How much of each article the list shows.</source>
        <translation>Hoeveel de lijst van elk artikel laat zien.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Letters alone are keys, but never where you type.</source>
        <translation>Losse letters doen iets, maar nooit waar getypt wordt.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Line height</source>
        <translation>Regelafstand</translation>
    </message>
    <message>
        <source>Lines are stretched so that both edges are straight.</source>
        <translation>Regels worden uitgerekt zodat beide kanten recht zijn.</translation>
    </message>
    <message>
        <source>Looks and language</source>
        <translation>Uiterlijk en taal</translation>
    </message>
    <message>
        <source>Marked names</source>
        <translation>Gemarkeerde namen</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>Of the system</source>
        <translation>Van het systeem</translation>
    </message>
    <message>
        <source>Of the titles; the rest follows.</source>
        <translation>Van de titels; de rest volgt.</translation>
    </message>
    <message>
        <source>Of the window, its dates and its numbers; articles stay as they are.</source>
        <translation>Van het venster, zijn datums en getallen; artikelen blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Only of feeds whose pictures are switched on.</source>
        <translation>Alleen van feeds waarvan de afbeeldingen aan staan.</translation>
    </message>
    <message>
        <source>Place of the article</source>
        <translation>Plaats van het artikel</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Set of keys</source>
        <translation>Set toetsen</translation>
    </message>
    <message>
        <source>Single-letter keys</source>
        <translation>Toetsen van één letter</translation>
    </message>
    <message>
        <source>Small pictures</source>
        <translation>Kleine afbeeldingen</translation>
    </message>
    <message>
        <source>Spacious</source>
        <translation>Ruim</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standaard</translation>
    </message>
    <message>
        <source>Straight right edge</source>
        <translation>Rechte rechterkant</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Sterk contrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Text size of menus and buttons</source>
        <translation>Tekstgrootte van menu’s en knoppen</translation>
    </message>
    <message>
        <source>Text size of the list</source>
        <translation>Tekstgrootte van de lijst</translation>
    </message>
    <message>
        <source>The first time only</source>
        <translation>Alleen de eerste keer</translation>
    </message>
    <message>
        <source>The letter that articles are set in.</source>
        <translation>De letter waarin artikelen gezet zijn.</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>De lijst</translation>
    </message>
    <message>
        <source>Those of the system change when your desktop turns light or dark.</source>
        <translation>Die van het systeem veranderen als het bureaublad licht of donker wordt.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Lettertype</translation>
    </message>
    <message>
        <source>Where there is room for both the list and the article.</source>
        <translation>Waar er ruimte is voor de lijst en het artikel.</translation>
    </message>
    <message>
        <source>Which names of people, organisations and places are marked.</source>
        <translation>Welke namen van personen, organisaties en plaatsen gemarkeerd zijn.</translation>
    </message>
    <message>
        <source>Width of the column</source>
        <translation>Breedte van de kolom</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Met schreven</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Zonder schreven</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>tekens</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Pictogram in het systeemvak</translation>
    </message>
    <message>
        <source>Shows how much is unread, and opens the window.</source>
        <translation>Laat zien hoeveel er ongelezen is en opent het venster.</translation>
    </message>
    <message>
        <source>Closing the window keeps Leeszaal in the tray</source>
        <translation>Leeszaal blijft in het systeemvak als u het venster sluit</translation>
    </message>
    <message>
        <source>Feeds are still fetched. Where there is no tray, closing the window ends Leeszaal.</source>
        <translation>Feeds worden nog opgehaald. Waar geen systeemvak is, stopt Leeszaal als u het venster sluit.</translation>
    </message>
    <message>
        <source>Start with the session</source>
        <translation>Meestarten met de sessie</translation>
    </message>
    <message>
        <source>When you log in, in the tray if Leeszaal has an icon there.</source>
        <translation>Als u zich aanmeldt, in het systeemvak als Leeszaal daar een pictogram heeft.</translation>
    </message>
    <message>
        <source>Where your library, your settings and their backups are kept.</source>
        <translation>Waar uw bibliotheek, uw instellingen en de reservekopieën staan.</translation>
    </message>
    <message>
        <source>Begin with the front page</source>
        <translation>Beginnen met de voorpagina</translation>
    </message>
    <message>
        <source>Else where you were; the front page is never far.</source>
        <translation>Anders waar u was; de voorpagina is nooit ver weg.</translation>
    </message>
    <message>
        <source>At the first start of a day</source>
        <translation>Bij de eerste start van een dag</translation>
    </message>
    <message>
        <source>At every start</source>
        <translation>Bij elke start</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Back to default</source>
        <translation>Terug naar standaard</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Default: {value}.</source>
        <translation>Standaard: {value}.</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Geen instelling heeft deze woorden.</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagina’s</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Zoeken in de instellingen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>uit</translation>
    </message>
    <message>
        <source>on</source>
        <translation>aan</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Bewaarde zoekopdrachten</translation>
    </message>
    <message>
        <source>cannot be refreshed: {reason}</source>
        <translation>kan niet worden ververst: {reason}</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Find in the sidebar</source>
        <translation>Zoeken in de zijbalk</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Alles weer tonen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Met ster</translation>
    </message>
    <message>
        <source>This feed has ended; its articles stay.</source>
        <translation>Deze feed is opgehouden; de artikelen blijven.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ongelezen</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Gevolgd</translation>
    </message>
    <message>
        <source>Trending</source>
        <translation>In opkomst</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
</context>
<context>
    <name>SortChoice</name>
    <message>
        <source>Highest first</source>
        <translation>Hoogste eerst</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>Laagste eerst</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Gesorteerd op</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Importing</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Indexing</source>
        <translation>Indexeren</translation>
    </message>
    <message>
        <source>Looking for names</source>
        <translation>Namen zoeken</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Rebuilding the index</source>
        <translation>Index opnieuw maken</translation>
    </message>
    <message>
        <source>Refreshing</source>
        <translation>Verversen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Bezig</translation>
    </message>
    <message>
        <source>{job}: {n} of {total}</source>
        <translation>{job}: {n} van {total}</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>And {n} more.</source>
        <translation>En nog {n}.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Everything here was read already.</source>
        <translation>Alles was hier al gelezen.</translation>
    </message>
    <message>
        <source>No other unread articles here.</source>
        <translation>Hier zijn geen andere ongelezen artikelen.</translation>
    </message>
    <message>
        <source>Something went wrong: {error}</source>
        <translation>Er ging iets mis: {error}</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>De koppeling is gekopieerd.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>{articles} marked as read.</source>
        <translation>{articles} als gelezen gemarkeerd.</translation>
    </message>
    <message>
        <source>{articles} unread again.</source>
        <translation>{articles} weer ongelezen.</translation>
    </message>
    <message>
        <source>No other source has unread articles.</source>
        <translation>Geen andere bron heeft ongelezen artikelen.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>met ster</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ongelezen</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelezen</translation>
    </message>
    <message>
        <source>no star</source>
        <translation>geen ster</translation>
    </message>
</context>
<context>
    <name>_Chip</name>
    <message>
        <source>Hide these names</source>
        <translation>Deze namen verbergen</translation>
    </message>
    <message>
        <source>Show these names</source>
        <translation>Deze namen tonen</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>getoond</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dagen</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n uur</numerusform>
            <numerusform>%n uur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 uur</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>zojuist</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
</context>
<context>
    <name>MentionCard</name>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Overige naam</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
</context>
<context>
    <name>Labels</name>
    <message>
        <source>Find or make a label</source>
        <translation>Zoek of maak een label</translation>
    </message>
    <message>
        <source>Label “{name}” on {articles}.</source>
        <translation>Label “{name}” op {articles}.</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Labels of {articles} changed.</source>
        <translation>Labels van {articles} gewijzigd.</translation>
    </message>
    <message>
        <source>New label “{name}”</source>
        <translation>Nieuw label “{name}”</translation>
    </message>
    <message>
        <source>“{name}” taken off {articles}.</source>
        <translation>“{name}” van {articles} gehaald.</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Read</source>
        <translation>Lezen</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>en nog {n}</translation>
    </message>
    <message>
        <source>{n} articles for you</source>
        <translation>{n} artikelen voor u</translation>
    </message>
</context>
<context>
    <name>Opml</name>
    <message>
        <source>1 feed</source>
        <translation>1 feed</translation>
    </message>
    <message>
        <source>Add {feeds}</source>
        <translation>{feeds} toevoegen</translation>
    </message>
    <message>
        <source>Adding the feeds…</source>
        <translation>De feeds worden toegevoegd…</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle bestanden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Export subscriptions</source>
        <translation>Abonnementen exporteren</translation>
    </message>
    <message>
        <source>Feeds in this file</source>
        <translation>Feeds in dit bestand</translation>
    </message>
    <message>
        <source>Import subscriptions</source>
        <translation>Abonnementen importeren</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Geïmporteerd</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelaten</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Weggelaten:</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Er is niets geïmporteerd</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnementen</translation>
    </message>
    <message>
        <source>{feeds} added</source>
        <translation>{feeds} toegevoegd</translation>
    </message>
    <message>
        <source>{feeds} written to {name}.</source>
        <translation>{feeds} geschreven naar {name}.</translation>
    </message>
    <message>
        <source>{n} feeds</source>
        <translation>{n} feeds</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>{n} weggelaten</translation>
    </message>
    <message>
        <source>{n} of which you have already</source>
        <translation>waarvan u er {n} al hebt</translation>
    </message>
    <message>
        <source>{n} you had already</source>
        <translation>{n} had u al</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Also do it to the articles there are</source>
        <translation>Ook doen met de artikelen die er al zijn</translation>
    </message>
    <message>
        <source>As search text</source>
        <translation>Als zoektekst</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Sluiten zonder bewaren</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Eerder</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Give it a star</source>
        <translation>Een ster geven</translation>
    </message>
    <message>
        <source>How many of the conditions</source>
        <translation>Hoeveel van de voorwaarden</translation>
    </message>
    <message>
        <source>Labels to put on</source>
        <translation>Labels om op te plakken</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Leave this condition out</source>
        <translation>Deze voorwaarde weglaten</translation>
    </message>
    <message>
        <source>Mark it as read</source>
        <translation>Als gelezen markeren</translation>
    </message>
    <message>
        <source>Mute it: keep it out of every list</source>
        <translation>Dempen: uit alle lijsten houden</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Naam van de regel</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>No article is found now; the rule waits for one that comes.</source>
        <translation>Nu wordt geen artikel gevonden; de regel wacht op wat komt.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Uit</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Aan</translation>
    </message>
    <message>
        <source>One more condition</source>
        <translation>Nog een voorwaarde</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>Put a label on it:</source>
        <translation>Een label geven:</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Regel bewaren</translation>
    </message>
    <message>
        <source>Saved, and done to {articles}.</source>
        <translation>Bewaard, en toegepast op {articles}.</translation>
    </message>
    <message>
        <source>Saved. It is applied to what comes in.</source>
        <translation>Bewaard. De regel geldt voor wat binnenkomt.</translation>
    </message>
    <message>
        <source>Say first which articles this rule is about.</source>
        <translation>Zeg eerst over welke artikelen deze regel gaat.</translation>
    </message>
    <message>
        <source>Say what to do with them.</source>
        <translation>Zeg wat ermee moet gebeuren.</translation>
    </message>
    <message>
        <source>Tell me of it</source>
        <translation>Mij waarschuwen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>The rule “{name}” is removed.</source>
        <translation>De regel “{name}” is verwijderd.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dan</translation>
    </message>
    <message>
        <source>This rule is not saved yet.</source>
        <translation>Deze regel is nog niet bewaard.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title or text</source>
        <translation>Titel of tekst</translation>
    </message>
    <message>
        <source>Tried on what you have</source>
        <translation>Uitgeprobeerd op wat u hebt</translation>
    </message>
    <message>
        <source>Understood as: {query}</source>
        <translation>Begrepen als: {query}</translation>
    </message>
    <message>
        <source>What the rule would find is shown here.</source>
        <translation>Hier staat wat de regel zou vinden.</translation>
    </message>
    <message>
        <source>When an article has</source>
        <translation>Als een artikel voldoet aan</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>alles hiervan</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>bevat</translation>
    </message>
    <message>
        <source>everything the search field understands</source>
        <translation>alles wat het zoekveld begrijpt</translation>
    </message>
    <message>
        <source>one of these</source>
        <translation>een hiervan</translation>
    </message>
    <message>
        <source>one, or several with commas</source>
        <translation>een, of meer met komma’s</translation>
    </message>
    <message>
        <source>words, or a name</source>
        <translation>woorden, of een naam</translation>
    </message>
    <message>
        <source>{articles} would be found now.</source>
        <translation>Nu zouden {articles} gevonden worden.</translation>
    </message>
</context>
<context>
    <name>Starters</name>
    <message>
        <source>Another address…</source>
        <translation>Een ander adres…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Culture</source>
        <translation>Cultuur</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>Economie</translation>
    </message>
    <message>
        <source>Feeds by topic</source>
        <translation>Feeds per onderwerp</translation>
    </message>
    <message>
        <source>Find feeds…</source>
        <translation>Feeds zoeken…</translation>
    </message>
    <message>
        <source>Flanders</source>
        <translation>Vlaanderen</translation>
    </message>
    <message>
        <source>From another reader…</source>
        <translation>Uit een andere lezer…</translation>
    </message>
    <message>
        <source>General news</source>
        <translation>Algemeen nieuws</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In het Engels</translation>
    </message>
    <message>
        <source>Politics</source>
        <translation>Politiek</translation>
    </message>
    <message>
        <source>Regional</source>
        <translation>Uit de regio</translation>
    </message>
    <message>
        <source>Science</source>
        <translation>Wetenschap</translation>
    </message>
    <message>
        <source>Sport</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Abonneren</translation>
    </message>
    <message>
        <source>Subscribe to 1 feed</source>
        <translation>Op 1 feed abonneren</translation>
    </message>
    <message>
        <source>Subscribe to {n} feeds</source>
        <translation>Op {n} feeds abonneren</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Techniek</translation>
    </message>
    <message>
        <source>The Netherlands</source>
        <translation>Nederland</translation>
    </message>
    <message>
        <source>This is a sample. Your own news is a step away.</source>
        <translation>Dit is een voorbeeld. Uw eigen nieuws is één stap verder.</translation>
    </message>
    <message>
        <source>Tick topics or single feeds; everything can be changed later.</source>
        <translation>Vink onderwerpen of losse feeds aan; alles is later te veranderen.</translation>
    </message>
    <message>
        <source>Try the samples first</source>
        <translation>Eerst de voorbeelden proberen</translation>
    </message>
    <message>
        <source>What do you want to read?</source>
        <translation>Wat wilt u lezen?</translation>
    </message>
</context>
<context>
    <name>Subscribe</name>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adres</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Wachtwoord</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Gebruikersnaam</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 artikel</translation>
    </message>
    <message>
        <source>A site is enough: Leeszaal finds its feeds.</source>
        <translation>Een site volstaat: Leeszaal vindt de feeds ervan.</translation>
    </message>
    <message>
        <source>Add a feed</source>
        <translation>Feed toevoegen</translation>
    </message>
    <message>
        <source>Another program gave this address. Look what is there?</source>
        <translation>Een ander programma gaf dit adres. Kijken wat er is?</translation>
    </message>
    <message>
        <source>Choose from lists of feeds…</source>
        <translation>Kiezen uit lijsten met feeds…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Go to the feed</source>
        <translation>Naar de feed</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Kijken</translation>
    </message>
    <message>
        <source>Looking at {address}…</source>
        <translation>{address} wordt bekeken…</translation>
    </message>
    <message>
        <source>No folder; or type the name of a new one</source>
        <translation>Geen map; of typ de naam van een nieuwe</translation>
    </message>
    <message>
        <source>Subscribe</source>
        <translation>Abonneren</translation>
    </message>
    <message>
        <source>Subscribe to {n} feeds</source>
        <translation>Op {n} feeds abonneren</translation>
    </message>
    <message>
        <source>Subscribed to {n} feeds.</source>
        <translation>Geabonneerd op {n} feeds.</translation>
    </message>
    <message>
        <source>Subscribed to {title}.</source>
        <translation>Geabonneerd op {title}.</translation>
    </message>
    <message>
        <source>There is no feed at this address. Try the address of another page of the site.</source>
        <translation>Op dit adres is geen feed. Probeer het adres van een andere pagina van de site.</translation>
    </message>
    <message>
        <source>This feed asks for a user name and a password.</source>
        <translation>Deze feed vraagt om een gebruikersnaam en een wachtwoord.</translation>
    </message>
    <message>
        <source>This is an address on your own network, given by a link. Type it yourself if you trust it.</source>
        <translation>Dit is een adres op uw eigen netwerk, gegeven door een link. Typ het zelf als u het vertrouwt.</translation>
    </message>
    <message>
        <source>This site has several feeds. Which do you want?</source>
        <translation>Deze site heeft meer dan één feed. Welke wilt u?</translation>
    </message>
    <message>
        <source>You have this feed already: {title}.</source>
        <translation>Deze feed hebt u al: {title}.</translation>
    </message>
    <message>
        <source>nos.nl, or the address of a feed or a channel</source>
        <translation>nos.nl, of het adres van een feed of een kanaal</translation>
    </message>
    <message>
        <source>you have this feed already</source>
        <translation>deze feed hebt u al</translation>
    </message>
    <message>
        <source>{n} articles</source>
        <translation>{n} artikelen</translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>Text and colours</source>
        <translation>Tekst en kleuren</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Met schreef</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>Schreefloos</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Systeem</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>Smal</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normaal</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Breed</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>Krap</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>Ruim</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Regels</translation>
    </message>
    <message>
        <source>Straight right edge</source>
        <translation>Rechte rechterkant</translation>
    </message>
    <message>
        <source>Size of list</source>
        <translation>Grootte van de lijst</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Spacious</source>
        <translation>Ruim</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>All settings…</source>
        <translation>Alle instellingen…</translation>
    </message>
    <message>
        <source>smaller</source>
        <translation>kleiner</translation>
    </message>
    <message>
        <source>larger</source>
        <translation>groter</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Sterk</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>The article is copied as Markdown.</source>
        <translation>Het artikel is als Markdown gekopieerd.</translation>
    </message>
    <message>
        <source>No mail program opened. You can copy the link instead.</source>
        <translation>Er ging geen mailprogramma open. U kunt wel de link kopiëren.</translation>
    </message>
    <message>
        <source>No file manager opened. The data lies in {folder}.</source>
        <translation>Er ging geen bestandsbeheer open. De gegevens staan in {folder}.</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>{n} unread</source>
        <translation>{n} ongelezen</translation>
    </message>
    <message>
        <source>Open Leeszaal</source>
        <translation>Leeszaal openen</translation>
    </message>
    <message>
        <source>Refresh all feeds</source>
        <translation>Alle feeds verversen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Your desktop has no tray now.</source>
        <translation>Uw bureaublad heeft nu geen systeemvak.</translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>The sentence before</source>
        <translation>Vorige zin</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Verder lezen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauze</translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation>Volgende zin</translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation>Stoppen met voorlezen</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Voorlezen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Gepauzeerd</translation>
    </message>
</context>
<context>
    <name>ReadingAloud</name>
    <message>
        <source>Read aloud (no speech program on this computer)</source>
        <translation>Voorlezen (geen spraakprogramma op deze computer)</translation>
    </message>
    <message>
        <source>Install speech-dispatcher or espeak-ng, and start Leeszaal again.</source>
        <translation>Installeer speech-dispatcher of espeak-ng en start Leeszaal opnieuw.</translation>
    </message>
    <message>
        <source>Reading aloud stopped: {error}</source>
        <translation>Het voorlezen is gestopt: {error}</translation>
    </message>
    <message>
        <source>the speech program gave up.</source>
        <translation>het spraakprogramma gaf het op.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} van {total}</translation>
    </message>
    <message>
        <source>Save the article as PDF</source>
        <translation>Artikel als pdf bewaren</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>Pdf-bestanden</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Bewaard als {file}.</translation>
    </message>
    <message>
        <source>This system cannot print.</source>
        <translation>Op dit systeem kan niet worden afgedrukt.</translation>
    </message>
    <message>
        <source>The article is sent to the printer.</source>
        <translation>Het artikel is naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>The printer takes nothing. Save the article as PDF instead.</source>
        <translation>De printer neemt niets aan. Bewaar het artikel als pdf.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Starting with the session could not be changed: {error}</source>
        <translation>Meestarten met de sessie kon niet worden gewijzigd: {error}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Page</source>
        <translation>Pagina</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Close this page</source>
        <translation>Deze pagina sluiten</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>The last 30 days</source>
        <translation>De laatste 30 dagen</translation>
    </message>
    <message>
        <source>no articles in the last 30 days</source>
        <translation>geen artikelen in de laatste 30 dagen</translation>
    </message>
    <message>
        <source>{articles} in the last 30 days, most on {day}: {n}</source>
        <translation>{articles} in de laatste 30 dagen, de meeste op {day}: {n}</translation>
    </message>
</context>
<context>
    <name>EntityCard</name>
    <message>
        <source>Also: {names}</source>
        <translation>Ook: {names}</translation>
    </message>
    <message>
        <source>Keep this name in the sidebar</source>
        <translation>Deze naam in de zijbalk houden</translation>
    </message>
    <message>
        <source>List the articles with this name</source>
        <translation>De artikelen met deze naam</translation>
    </message>
    <message>
        <source>The model is not sure that this is a name, or of which kind.</source>
        <translation>Het model weet niet zeker of dit een naam is, of van welke soort.</translation>
    </message>
    <message>
        <source>Often together with</source>
        <translation>Vaak samen met</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filteren</translation>
    </message>
    <message>
        <source>Follo&amp;w</source>
        <translation>Vol&amp;gen</translation>
    </message>
    <message>
        <source>Unfollo&amp;w</source>
        <translation>Ontvol&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>&amp;Verbeteren…</translation>
    </message>
    <message>
        <source>The page of this name</source>
        <translation>De pagina van deze naam</translation>
    </message>
    <message>
        <source>Something is wrong about this name</source>
        <translation>Er klopt iets niet aan deze naam</translation>
    </message>
    <message>
        <source>{n} together</source>
        <translation>{n} samen</translation>
    </message>
    <message>
        <source>List the {n} articles with both</source>
        <translation>De {n} artikelen met beide in de lijst</translation>
    </message>
    <message>
        <source>List the article with both</source>
        <translation>Het artikel met beide in de lijst</translation>
    </message>
</context>
<context>
    <name>EntityPage</name>
    <message>
        <source>followed</source>
        <translation>gevolgd</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>gedempt</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lijst</translation>
    </message>
    <message>
        <source>Its articles in the list</source>
        <translation>De artikelen ervan in de lijst</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Volgen</translation>
    </message>
    <message>
        <source>Unfollow</source>
        <translation>Ontvolgen</translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation>Dempen…</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Niet meer dempen</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Verbeteren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Named together with it</source>
        <translation>Samen ermee genoemd</translation>
    </message>
    <message>
        <source>Sources, with articles</source>
        <translation>Bronnen, met artikelen</translation>
    </message>
    <message>
        <source>Names in the text, with mentions</source>
        <translation>Namen in de tekst, met vermeldingen</translation>
    </message>
    <message>
        <source>joined from {name}, {kind}</source>
        <translation>samengevoegd: {name}, {kind}</translation>
    </message>
    <message>
        <source>This name is not in the library any more.</source>
        <translation>Deze naam staat niet meer in de bibliotheek.</translation>
    </message>
    <message>
        <source>{n} of {articles}</source>
        <translation>{n} van {articles}</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>Sources and names</source>
        <translation>Bronnen en namen</translation>
    </message>
    <message>
        <source>Sides of this page</source>
        <translation>Kanten van deze pagina</translation>
    </message>
    <message>
        <source>Articles with this name</source>
        <translation>Artikelen met deze naam</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
</context>
<context>
    <name>EntityGraph</name>
    <message>
        <source>Who is named together with it</source>
        <translation>Wie er samen mee genoemd wordt</translation>
    </message>
    <message>
        <source>{name}: {articles} with both</source>
        <translation>{name}: {articles} met beide</translation>
    </message>
    <message>
        <source>also with {names}</source>
        <translation>ook met {names}</translation>
    </message>
    <message>
        <source>Arrows walk, Enter goes there, Ctrl+Enter lists the articles with both</source>
        <translation>Pijlen lopen erlangs, Enter gaat erheen, Ctrl+Enter toont de artikelen met beide</translation>
    </message>
</context>
<context>
    <name>EntityFinder</name>
    <message>
        <source>Names in the news</source>
        <translation>Namen in het nieuws</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Een naam zoeken</translation>
    </message>
    <message>
        <source>Enter opens its page, Ctrl+Enter lists its articles.</source>
        <translation>Enter opent de pagina, Ctrl+Enter toont de artikelen.</translation>
    </message>
    <message>
        <source>No such name in the library.</source>
        <translation>Zo’n naam staat niet in de bibliotheek.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Opened before</source>
        <translation>Eerder geopend</translation>
    </message>
    <message>
        <source>Find what you opened</source>
        <translation>Zoeken in wat u opende</translation>
    </message>
    <message>
        <source>Nothing was opened yet.</source>
        <translation>Er is nog niets geopend.</translation>
    </message>
    <message>
        <source>Since the program was started.</source>
        <translation>Sinds het programma gestart is.</translation>
    </message>
    <message>
        <source>page</source>
        <translation>pagina</translation>
    </message>
</context>
<context>
    <name>EntityParts</name>
    <message>
        <source>Go to a name first.</source>
        <translation>Ga eerst naar een naam.</translation>
    </message>
    <message>
        <source>Go to a name first: {key}, or a click on it.</source>
        <translation>Ga eerst naar een naam: {key}, of klik erop.</translation>
    </message>
</context>
<context>
    <name>EntityFollowing</name>
    <message>
        <source>You follow {name}.</source>
        <translation>U volgt {name}.</translation>
    </message>
    <message>
        <source>You do not follow {name} any more.</source>
        <translation>U volgt {name} niet meer.</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>“{name}” is no name any more.</source>
        <translation>“{name}” is geen naam meer.</translation>
    </message>
    <message>
        <source>“{name}”: {kind}.</source>
        <translation>“{name}”: {kind}.</translation>
    </message>
    <message>
        <source>“{name}” is “{other}” now.</source>
        <translation>“{name}” is nu “{other}”.</translation>
    </message>
    <message>
        <source>“{spelling}” is not “{name}” any more.</source>
        <translation>“{spelling}” is niet meer “{name}”.</translation>
    </message>
    <message>
        <source>“{name}” is called “{other}” now.</source>
        <translation>“{name}” heet nu “{other}”.</translation>
    </message>
    <message>
        <source>“{name}” is hidden in this article.</source>
        <translation>“{name}” is verborgen in dit artikel.</translation>
    </message>
    <message>
        <source>“{name}” is hidden everywhere.</source>
        <translation>“{name}” is overal verborgen.</translation>
    </message>
    <message>
        <source>“{name}” is a name now.</source>
        <translation>“{name}” is nu een naam.</translation>
    </message>
    <message>
        <source>Find the other name</source>
        <translation>Zoek de andere naam</translation>
    </message>
    <message>
        <source>Names found</source>
        <translation>Gevonden namen</translation>
    </message>
    <message>
        <source>Correct a name</source>
        <translation>Een naam verbeteren</translation>
    </message>
    <message>
        <source>What you say here counts for good, also for articles to come.</source>
        <translation>Wat u hier zegt blijft gelden, ook voor artikelen die nog komen.</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Verbeteren</translation>
    </message>
    <message>
        <source>This is no &amp;name</source>
        <translation>Dit is geen &amp;naam</translation>
    </message>
    <message>
        <source>Written so it is no name: “{name}”</source>
        <translation>Zo geschreven is het geen naam: “{name}”</translation>
    </message>
    <message>
        <source>It is of another &amp;kind:</source>
        <translation>Het is van een ander &amp;soort:</translation>
    </message>
    <message>
        <source>It is the &amp;same as:</source>
        <translation>Het is &amp;dezelfde als:</translation>
    </message>
    <message>
        <source>Someone &amp;else is called:</source>
        <translation>Iemand &amp;anders heet:</translation>
    </message>
    <message>
        <source>I &amp;call it:</source>
        <translation>Ik &amp;noem het:</translation>
    </message>
    <message>
        <source>The name in the text is &amp;longer or shorter:</source>
        <translation>De naam in de tekst is &amp;langer of korter:</translation>
    </message>
    <message>
        <source>&amp;Hide it in this article</source>
        <translation>&amp;Verbergen in dit artikel</translation>
    </message>
    <message>
        <source>Hide it e&amp;verywhere</source>
        <translation>&amp;Overal verbergen</translation>
    </message>
    <message>
        <source>Mark as a name</source>
        <translation>Als naam aanwijzen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Naam</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>No other name like this.</source>
        <translation>Geen andere naam die hierop lijkt.</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>Nothing was corrected yet. The card of a name in an article is where it is done.</source>
        <translation>Er is nog niets verbeterd. Dat gaat in het kaartje bij een naam in een artikel.</translation>
    </message>
    <message>
        <source>{name} is no name.</source>
        <translation>{name} is geen naam.</translation>
    </message>
    <message>
        <source>“{spelling}” is not {name}.</source>
        <translation>“{spelling}” is niet {name}.</translation>
    </message>
    <message>
        <source>{name} is {other}.</source>
        <translation>{name} is {other}.</translation>
    </message>
    <message>
        <source>“{spelling}” of {name} is {other}.</source>
        <translation>“{spelling}” van {name} is {other}.</translation>
    </message>
    <message>
        <source>{name} is called “{other}”.</source>
        <translation>{name} heet “{other}”.</translation>
    </message>
    <message>
        <source>{name} is hidden everywhere.</source>
        <translation>{name} is overal verborgen.</translation>
    </message>
    <message>
        <source>{name} is hidden in one article.</source>
        <translation>{name} is in één artikel verborgen.</translation>
    </message>
    <message>
        <source>“{name}” is a name ({kind}).</source>
        <translation>“{name}” is een naam ({kind}).</translation>
    </message>
    <message>
        <source>Where “{found}” was marked, “{name}” is the name.</source>
        <translation>Waar “{found}” gemarkeerd was, is “{name}” de naam.</translation>
    </message>
    <message>
        <source>Corrected names</source>
        <translation>Verbeterde namen</translation>
    </message>
    <message>
        <source>Find a correction</source>
        <translation>Zoek een verbetering</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Verbeteringen</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Terugnemen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporteren…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importeren…</translation>
    </message>
    <message>
        <source>The correction was taken back.</source>
        <translation>De verbetering is teruggenomen.</translation>
    </message>
    <message>
        <source>Import corrections</source>
        <translation>Verbeteringen importeren</translation>
    </message>
    <message>
        <source>The corrections were imported.</source>
        <translation>De verbeteringen zijn geïmporteerd.</translation>
    </message>
    <message>
        <source>Export corrections</source>
        <translation>Verbeteringen exporteren</translation>
    </message>
    <message>
        <source>The corrections were written to {name}.</source>
        <translation>De verbeteringen zijn in {name} gezet.</translation>
    </message>
    <message>
        <source>No correction has these words.</source>
        <translation>Geen verbetering heeft deze woorden.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Two names or one?</source>
        <translation>Twee namen of één?</translation>
    </message>
    <message>
        <source>Yes, one (Y)</source>
        <translation>Ja, één (J)</translation>
    </message>
    <message>
        <source>No, two (N)</source>
        <translation>Nee, twee (N)</translation>
    </message>
    <message>
        <source>I do not know (H)</source>
        <translation>Weet ik niet (H)</translation>
    </message>
    <message>
        <source>Back (Z)</source>
        <translation>Terug (Z)</translation>
    </message>
    <message>
        <source>Looking for names that may be one…</source>
        <translation>Zoekt namen die dezelfde kunnen zijn…</translation>
    </message>
    <message>
        <source>No names that may be one are left to ask about.</source>
        <translation>Er zijn geen namen meer die dezelfde kunnen zijn.</translation>
    </message>
    <message>
        <source>Left: {n}</source>
        <translation>Nog te gaan: {n}</translation>
    </message>
    <message>
        <source>The same surname.</source>
        <translation>Dezelfde achternaam.</translation>
    </message>
    <message>
        <source>The same surname, and an initial that fits.</source>
        <translation>Dezelfde achternaam, en een voorletter die past.</translation>
    </message>
    <message>
        <source>One may be short for the other.</source>
        <translation>De een kan de afkorting van de ander zijn.</translation>
    </message>
    <message>
        <source>The same but for capitals, accents or dots.</source>
        <translation>Hetzelfde op hoofdletters, accenten of punten na.</translation>
    </message>
    <message>
        <source>They may be one name in two languages.</source>
        <translation>Het kan één naam in twee talen zijn.</translation>
    </message>
    <message>
        <source>Both are named beside {names}.</source>
        <translation>Beide worden genoemd naast {names}.</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>Follow or mute</source>
        <translation>Volgen of dempen</translation>
    </message>
    <message>
        <source>&amp;Follow: a place in the sidebar, with what is unread</source>
        <translation>&amp;Volgen: een plaats in de zijbalk, met wat ongelezen is</translation>
    </message>
    <message>
        <source>&amp;Only articles with it in the title or first paragraph</source>
        <translation>&amp;Alleen artikelen met de naam in titel of eerste alinea</translation>
    </message>
    <message>
        <source>&amp;Tell me of new articles</source>
        <translation>&amp;Meld nieuwe artikelen</translation>
    </message>
    <message>
        <source>&amp;Neither</source>
        <translation>&amp;Geen van beide</translation>
    </message>
    <message>
        <source>&amp;Mute: its articles are listed nowhere, and nothing is lost</source>
        <translation>&amp;Dempen: de artikelen staan in geen lijst, en er gaat niets verloren</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Hoe lang</translation>
    </message>
    <message>
        <source>Until {date}</source>
        <translation>Tot {date}</translation>
    </message>
    <message>
        <source>For a day</source>
        <translation>Een dag</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Een week</translation>
    </message>
    <message>
        <source>For a month</source>
        <translation>Een maand</translation>
    </message>
    <message>
        <source>For a year</source>
        <translation>Een jaar</translation>
    </message>
    <message>
        <source>For good</source>
        <translation>Voorgoed</translation>
    </message>
    <message>
        <source>“{name}” is muted.</source>
        <translation>“{name}” is gedempt.</translation>
    </message>
    <message>
        <source>You follow “{name}”.</source>
        <translation>U volgt “{name}”.</translation>
    </message>
    <message>
        <source>“{name}” is neither followed nor muted.</source>
        <translation>“{name}” wordt niet gevolgd en niet gedempt.</translation>
    </message>
</context>
<context>
    <name>Rising</name>
    <message>
        <source>{articles} today, usually {usual}</source>
        <translation>{articles} vandaag, gewoonlijk {usual}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>unread</source>
        <translation>ongelezen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>dicht</translation>
    </message>
    <message>
        <source>On top because it has most in common with the others</source>
        <translation>Bovenaan omdat het het meest met de andere gemeen heeft</translation>
    </message>
    <message>
        <source>On top because it says most</source>
        <translation>Bovenaan omdat het het meeste vertelt</translation>
    </message>
    <message>
        <source>On top because it was first</source>
        <translation>Bovenaan omdat het de eerste was</translation>
    </message>
    <message>
        <source>{sources} and {n} others</source>
        <translation>{sources} en {n} andere</translation>
    </message>
    <message>
        <source>More in the news than in the last 30 days</source>
        <translation>Meer in het nieuws dan de laatste 30 dagen</translation>
    </message>
    <message>
        <source>Most in the news; what is usual shows after a few days</source>
        <translation>Het meest in het nieuws; wat gewoon is blijkt na een paar dagen</translation>
    </message>
    <message>
        <source>Open the page of this name</source>
        <translation>De pagina van deze naam openen</translation>
    </message>
    <message>
        <source>List its articles</source>
        <translation>De artikelen in de lijst zetten</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Volgen</translation>
    </message>
    <message>
        <source>Front page</source>
        <translation>Voorpagina</translation>
    </message>
    <message>
        <source>The stories of the day</source>
        <translation>De verhalen van de dag</translation>
    </message>
    <message>
        <source>No articles yet: they come with the first refresh of your feeds.</source>
        <translation>Nog geen artikelen: ze komen zodra uw feeds voor het eerst zijn ververst.</translation>
    </message>
    <message>
        <source>{n} unread</source>
        <translation>{n} ongelezen</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>de laatste 24 uur</translation>
    </message>
    <message>
        <source>the newest day there is</source>
        <translation>de nieuwste dag die er is</translation>
    </message>
    <message>
        <source>{n} smaller stories</source>
        <translation>{n} kleinere verhalen</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelezen markeren</translation>
    </message>
    <message>
        <source>Marks every article on this page as read</source>
        <translation>Markeert elk artikel op deze pagina als gelezen</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In de lijst</translation>
    </message>
    <message>
        <source>All articles of the day in the list</source>
        <translation>Alle artikelen van de dag in de lijst</translation>
    </message>
    <message>
        <source>the newest month there is</source>
        <translation>de nieuwste maand die er is</translation>
    </message>
    <message>
        <source>the newest year there is</source>
        <translation>het nieuwste jaar dat er is</translation>
    </message>
    <message>
        <source>Most in the news</source>
        <translation>Het meest in het nieuws</translation>
    </message>
</context>
<context>
    <name>Statistics</name>
    <message>
        <source>The library in numbers</source>
        <translation>De bibliotheek in cijfers</translation>
    </message>
    <message>
        <source>Show as tables</source>
        <translation>Als tabellen tonen</translation>
    </message>
    <message>
        <source>Names by kind</source>
        <translation>Namen naar soort</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>artikelen</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ongelezen</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>bronnen</translation>
    </message>
    <message>
        <source>names</source>
        <translation>namen</translation>
    </message>
    <message>
        <source>library on disk</source>
        <translation>bibliotheek op schijf</translation>
    </message>
    <message>
        <source>search index</source>
        <translation>zoekindex</translation>
    </message>
    <message>
        <source>{n} other sources</source>
        <translation>{n} andere bronnen</translation>
    </message>
    <message>
        <source>Articles by source; choose one to see its months</source>
        <translation>Artikelen per bron; kies er een om de maanden ervan te zien</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Articles by month</source>
        <translation>Artikelen per maand</translation>
    </message>
    <message>
        <source>Articles by month: {source}</source>
        <translation>Artikelen per maand: {source}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Articles opened by hour</source>
        <translation>Geopende artikelen per uur</translation>
    </message>
    <message>
        <source>Articles opened by hour: {n} since {day}. Kept on this computer only.</source>
        <translation>Geopende artikelen per uur: {n} sinds {day}. Dit wordt alleen op deze computer bewaard.</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uur</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikelen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>source</source>
        <translation>bron</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
</context>
<context>
    <name>Passwords</name>
    <message>
        <source>No keyring was found on this system, such as GNOME Keyring or KWallet, so the password is kept only until Leeszaal ends.</source>
        <translation>Op dit systeem is geen wachtwoordkluis gevonden, zoals GNOME Keyring of KWallet. Het wachtwoord wordt daarom alleen bewaard tot Leeszaal stopt.</translation>
    </message>
</context>
<context>
    <name>Worker</name>
    <message>
        <source>Samples</source>
        <translation>Voorbeelden</translation>
    </message>
</context>
</TS>
