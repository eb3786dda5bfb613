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
</context>
<context>
    <name>Commands</name>
    <message>
        <source>About Leeszaal</source>
        <translation>Over Leeszaal</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle toetsen</translation>
    </message>
    <message>
        <source>Back to the article before</source>
        <translation>Terug naar het artikel ervoor</translation>
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
        <source>Colours of the system</source>
        <translation>Kleuren van het systeem</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Koppeling kopiëren</translation>
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
        <source>Find a command…</source>
        <translation>Opdracht zoeken…</translation>
    </message>
    <message>
        <source>Find here</source>
        <translation>Hier zoeken</translation>
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
        <translation>Naar met ster</translation>
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
        <source>Import a folder…</source>
        <translation>Map importeren…</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Bestanden importeren…</translation>
    </message>
    <message>
        <source>Into the article</source>
        <translation>Het artikel in</translation>
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
        <source>Light</source>
        <translation>Licht</translation>
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
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>Volgend artikel</translation>
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
        <source>Normal text size</source>
        <translation>Normale tekstgrootte</translation>
    </message>
    <message>
        <source>Only the article</source>
        <translation>Alleen het artikel</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Openen in de browser</translation>
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
        <source>Refresh</source>
        <translation>Verversen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sepia</translation>
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
        <source>Star or no star</source>
        <translation>Ster of geen ster</translation>
    </message>
    <message>
        <source>Stop background work</source>
        <translation>Achtergrondwerk stoppen</translation>
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
        <source>Wide column</source>
        <translation>Brede kolom</translation>
    </message>
    <message>
        <source>Next source with unread articles</source>
        <translation>Volgende bron met ongelezen artikelen</translation>
    </message>
    <message>
        <source>Previous source with unread articles</source>
        <translation>Vorige bron met ongelezen artikelen</translation>
    </message>
    <message>
        <source>Text size and width</source>
        <translation>Tekstgrootte en breedte</translation>
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
        <source>The next one</source>
        <translation>De volgende</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>De vorige</translation>
    </message>
    <message>
        <source>not in this article</source>
        <translation>niet in dit artikel</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} keer</translation>
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
        <source>Leeszaal cannot fetch web addresses yet. Save the page as a file and drop that here.</source>
        <translation>Leeszaal kan nog geen webadressen ophalen. Bewaar de pagina als bestand en sleep dat hierheen.</translation>
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
        <source>A closing bracket without an opening one was left out.</source>
        <translation>Een sluithaakje zonder openingshaakje is weggelaten.</translation>
    </message>
    <message>
        <source>After is: write unread, read or starred; it was searched as words.</source>
        <translation>Schrijf na is: ongelezen, gelezen of ster; het is als woorden gezocht.</translation>
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
        <source>Authors cannot be searched yet; the name was searched as words.</source>
        <translation>Op auteur zoeken kan nog niet; de naam is als woorden gezocht.</translation>
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
        <source>The background work keeps stopping. Reading goes on; press F5 to try again.</source>
        <translation>Het achtergrondwerk stopt steeds. Lezen kan gewoon; druk op F5 om het opnieuw te proberen.</translation>
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
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Opening the library…</source>
        <translation>De bibliotheek wordt geopend…</translation>
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
        <source>Did you mean “{words}”?</source>
        <translation>Bedoelde u ‘{words}’?</translation>
    </message>
    <message>
        <source>Drop files or a folder on this window: text, HTML, Markdown or JSON Lines.</source>
        <translation>Sleep bestanden of een map naar dit venster: tekst, HTML, Markdown of JSON Lines.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Bestanden importeren…</translation>
    </message>
    <message>
        <source>J and K walk through the list; ? shows all keys.</source>
        <translation>Met J en K loopt u door de lijst; ? toont alle toetsen.</translation>
    </message>
    <message>
        <source>New articles appear here by themselves.</source>
        <translation>Nieuwe artikelen verschijnen hier vanzelf.</translation>
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
        <source>Press S on an article to keep it here.</source>
        <translation>Druk op S bij een artikel om het hier te bewaren.</translation>
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
        <source>{n} articles are still being indexed; they cannot be found yet.</source>
        <translation>{n} artikelen worden nog geïndexeerd; die zijn nog niet te vinden.</translation>
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
        <source>Open picture from {host}</source>
        <translation>Afbeelding van {host} openen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>Show more of this article</source>
        <translation>Meer van dit artikel tonen</translation>
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
        <source>Search everywhere</source>
        <translation>Overal zoeken</translation>
    </message>
    <message>
        <source>Search: words, a name, a date</source>
        <translation>Zoek woorden, een naam, een datum</translation>
    </message>
    <message>
        <source>Searching in {scope}: search everywhere</source>
        <translation>Zoekt in {scope}: overal zoeken</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} van {total}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All</source>
        <translation>Alles</translation>
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
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ongelezen</translation>
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
        <source>starred</source>
        <translation>met ster</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ongelezen</translation>
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
</TS>
