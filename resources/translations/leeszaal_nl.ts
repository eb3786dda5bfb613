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
        <source>Add a feed…</source>
        <translation>Feed toevoegen…</translation>
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
        <source>Copy the address of the feed</source>
        <translation>Adres van de feed kopiëren</translation>
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
        <source>Unsubscribe…</source>
        <translation>Opzeggen…</translation>
    </message>
    <message>
        <source>Wide column</source>
        <translation>Brede kolom</translation>
    </message>
    <message>
        <source>Text size and width</source>
        <translation>Tekstgrootte en breedte</translation>
    </message>
    <message>
        <source>Full text</source>
        <translation>Volledige tekst</translation>
    </message>
    <message>
        <source>Show pictures</source>
        <translation>Afbeeldingen tonen</translation>
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
        <source>The system's safe for passwords cannot be used, so the password of this feed is not kept.</source>
        <translation>De wachtwoordkluis van het systeem is niet te gebruiken, dus het wachtwoord van deze feed wordt niet bewaard.</translation>
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
    <name>Likeness</name>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Lijkt hierop</translation>
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
        <source>Drag feeds into it, or press R to refresh what is in it.</source>
        <translation>Sleep er feeds in, of druk op R om te verversen wat erin staat.</translation>
    </message>
    <message>
        <source>Find feeds…</source>
        <translation>Feeds zoeken…</translation>
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
        <source>Press L on an article to give it a label.</source>
        <translation>Druk op L bij een artikel om het een label te geven.</translation>
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
        <translation>Deze site heeft meer feeds. Welke wilt u?</translation>
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
</TS>
