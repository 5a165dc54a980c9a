<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AnswerScene</name>
    <message>
        <source>Nobody knew it</source>
        <translation>Niemand wusste es</translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation>Die Zeit ist um</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>AnsweredStrip</name>
    <message>
        <source>%1 of %2 have answered</source>
        <translation>Geantwortet: %1 von %2</translation>
    </message>
</context>
<context>
    <name>BettingScene</name>
    <message>
        <source>Wager</source>
        <translation>Einsatz</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Finale</translation>
    </message>
    <message>
        <source>Nobody has points to bet</source>
        <translation>Niemand hat Punkte zum Setzen</translation>
    </message>
    <message>
        <source>The bet is placed</source>
        <translation>Der Einsatz steht</translation>
    </message>
    <message>
        <source>How much do you dare?</source>
        <translation>Wie viel traut ihr euch zu?</translation>
    </message>
    <message>
        <source>%1 of %2 have bet</source>
        <translation>Einsätze: %1 von %2</translation>
    </message>
</context>
<context>
    <name>BoardScene</name>
    <message>
        <source>%1 to choose</source>
        <extracomment>%1 is a player or a team, whose turn it is to pick a question from the board</extracomment>
        <translation>Am Zug: %1</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
</context>
<context>
    <name>ChallengeList</name>
    <message>
        <source>Challenges</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>waits for the bank</source>
        <translation>wartet auf die Bank</translation>
    </message>
</context>
<context>
    <name>EditorWords</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, final</source>
        <translation>%1, Finale</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>%1, question %2</source>
        <translation>%1, Frage %2</translation>
    </message>
    <message>
        <source>There is no question here yet</source>
        <translation>Hier steht noch keine Frage</translation>
    </message>
    <message>
        <source>There is no question in it yet</source>
        <translation>Darin ist noch keine Frage</translation>
    </message>
    <message>
        <source>Shorter than other categories: %1 missing</source>
        <translation>Kürzer als andere Kategorien: %1 fehlen</translation>
    </message>
    <message>
        <source>The stage shows %1 categories at most</source>
        <translation>Die Bühne zeigt höchstens %1 Kategorien</translation>
    </message>
    <message>
        <source>The stage shows %1 rows at most</source>
        <translation>Die Bühne zeigt höchstens %1 Zeilen</translation>
    </message>
    <message>
        <source>The final has no category</source>
        <translation>Das Finale hat keine Kategorie</translation>
    </message>
    <message>
        <source>The title is missing</source>
        <translation>Der Titel fehlt</translation>
    </message>
    <message>
        <source>Another category has the same title</source>
        <translation>Eine andere Kategorie hat denselben Titel</translation>
    </message>
    <message>
        <source>The same question stands in: %1</source>
        <translation>Dieselbe Frage steht in: %1</translation>
    </message>
    <message>
        <source>Other points than its row: %1</source>
        <translation>Andere Punkte als die Zeile: %1</translation>
    </message>
    <message>
        <source>Long for the stage: more than %1 characters are set small</source>
        <translation>Lang für die Bühne: mehr als %1 Zeichen werden klein gesetzt</translation>
    </message>
    <message>
        <source>An option is long for the stage (more than %1 characters)</source>
        <translation>Eine Auswahl ist lang für die Bühne (mehr als %1 Zeichen)</translation>
    </message>
    <message>
        <source>The answer is long for the stage (more than %1 characters)</source>
        <translation>Die Antwort ist lang für die Bühne (mehr als %1 Zeichen)</translation>
    </message>
    <message>
        <source>The explanation is long for the stage (more than %1 characters)</source>
        <translation>Die Erklärung ist lang für die Bühne (mehr als %1 Zeichen)</translation>
    </message>
    <message>
        <source>The title is long for the stage (more than %1 characters)</source>
        <translation>Der Titel ist lang für die Bühne (mehr als %1 Zeichen)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Also right</source>
        <translation>Auch richtig</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Note for the host</source>
        <translation>Notiz für die Spielleitung</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>Nearest guess wins</source>
        <translation>Nächster Tipp gewinnt</translation>
    </message>
    <message>
        <source>Points by speed</source>
        <translation>Punkte nach Tempo</translation>
    </message>
    <message>
        <source>Partial credit</source>
        <translation>Teilpunkte</translation>
    </message>
    <message>
        <source>1 question will not be played.</source>
        <translation>1 Frage wird nicht gespielt.</translation>
    </message>
    <message>
        <source>%1 questions will not be played.</source>
        <translation>%1 Fragen werden nicht gespielt.</translation>
    </message>
    <message>
        <source>The pack is not in the library any more.</source>
        <translation>Das Paket ist nicht mehr in der Sammlung.</translation>
    </message>
    <message>
        <source>The pack’s file is damaged and cannot be read.</source>
        <translation>Die Datei des Pakets ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>The disk refused it: %1</source>
        <translation>Der Datenträger hat es abgelehnt: %1</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Exported: %1</source>
        <translation>Exportiert: %1</translation>
    </message>
    <message>
        <source>Exported: %1. A table cannot hold everything: %2 left out.</source>
        <translation>Exportiert: %1. Eine Tabelle fasst nicht alles: %2 ausgelassen.</translation>
    </message>
    <message>
        <source>Export pack</source>
        <translation>Paket exportieren</translation>
    </message>
    <message>
        <source>Pack with its media (*.zip)</source>
        <translation>Paket mit seinen Medien (*.zip)</translation>
    </message>
    <message>
        <source>Questions alone (*.json)</source>
        <translation>Nur die Fragen (*.json)</translation>
    </message>
    <message>
        <source>Export as table</source>
        <translation>Als Tabelle exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
</context>
<context>
    <name>GoodCard</name>
    <message>
        <source>%1 in stock</source>
        <translation>%1 vorrätig</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A first evening</source>
        <translation>Ein erster Abend</translation>
    </message>
    <message>
        <source>Connect this laptop to the Wi-Fi that your guests use, or open its own hotspot.</source>
        <translation>Den Laptop mit dem WLAN der Gäste verbinden oder seinen eigenen Hotspot öffnen.</translation>
    </message>
    <message>
        <source>Make a new game night. One pack of questions comes along; Open pack adds your own.</source>
        <translation>Einen neuen Spieleabend anlegen. Ein Fragenpaket ist dabei; „Fragenpaket öffnen“ nimmt eigene auf.</translation>
    </message>
    <message>
        <source>Plug in the projector or television and press F11: guests see the stage there.</source>
        <translation>Beamer oder Fernseher anschließen und F11 drücken: Dort sehen die Gäste die Bühne.</translation>
    </message>
    <message>
        <source>Guests scan the code, type a name, and are in. No app and no account is needed.</source>
        <translation>Gäste scannen den Code, tippen einen Namen und sind dabei. Ohne App, ohne Konto.</translation>
    </message>
    <message>
        <source>Press Start. Arrows and Enter choose a question, Space opens the buzzers, C and X rule.</source>
        <translation>Auf Start drücken. Pfeile und Enter wählen eine Frage, die Leertaste öffnet die Buzzer, C und X werten.</translation>
    </message>
    <message>
        <source>Everything is stored at once. Close the laptop, and go on another day.</source>
        <translation>Alles wird sofort gespeichert. Laptop zuklappen und an einem anderen Tag weiterspielen.</translation>
    </message>
    <message>
        <source>A Wi-Fi of this laptop’s own</source>
        <translation>Ein WLAN vom Laptop selbst</translation>
    </message>
    <message>
        <source>Where there is no Wi-Fi, or it keeps devices apart, the laptop can make one. It needs no internet for the game.</source>
        <translation>Wo es kein WLAN gibt oder es Geräte voneinander trennt, kann der Laptop eines aufmachen. Zum Spielen braucht es kein Internet.</translation>
    </message>
    <message>
        <source>Open Settings, Network and internet, Mobile hotspot.</source>
        <translation>Einstellungen, Netzwerk und Internet, Mobiler Hotspot öffnen.</translation>
    </message>
    <message>
        <source>Switch it on; name and password stand there. Without any internet connection Windows may refuse: connect a phone by cable first.</source>
        <translation>Einschalten; Name und Passwort stehen dort. Ganz ohne Internetverbindung weigert sich Windows manchmal: dann vorher ein Handy per Kabel anschließen.</translation>
    </message>
    <message>
        <source>Open System Settings, General, Sharing, Internet Sharing.</source>
        <translation>Systemeinstellungen, Allgemein, Teilen, Internetfreigabe öffnen.</translation>
    </message>
    <message>
        <source>Share to Wi-Fi, set a name and a password under Options, and switch it on.</source>
        <translation>An WLAN freigeben, unter Optionen Name und Passwort setzen, einschalten.</translation>
    </message>
    <message>
        <source>GNOME: Settings, Wi-Fi, the menu at the top, Turn On Wi-Fi Hotspot.</source>
        <translation>GNOME: Einstellungen, WLAN, das Menü oben, WLAN-Hotspot einschalten.</translation>
    </message>
    <message>
        <source>Plasma: the network symbol in the panel, then the hotspot button.</source>
        <translation>Plasma: das Netzwerksymbol in der Leiste, dann der Knopf für den Hotspot.</translation>
    </message>
    <message>
        <source>Anywhere: nmcli device wifi hotspot ssid NAME password PASSWORD</source>
        <translation>Überall: nmcli device wifi hotspot ssid NAME password PASSWORT</translation>
    </message>
    <message>
        <source>Then type name and password under Wi-Fi… beside the code, so that guests can scan them.</source>
        <translation>Dann Name und Passwort unter „WLAN…“ beim Code eintippen, damit die Gäste sie scannen können.</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>Phones come in through one port, from 8000 to 8009; the dashboard shows which. The installers allow it. Where phones are kept out all the same:</source>
        <translation>Handys kommen durch einen Port herein, von 8000 bis 8009; das Fenster zeigt, welcher es ist. Die Installationsprogramme erlauben ihn. Wo Handys trotzdem draußen bleiben:</translation>
    </message>
    <message>
        <source>Windows Security, Firewall, Allow an app: tick Quizaar for private networks.</source>
        <translation>Windows-Sicherheit, Firewall, App zulassen: Quizaar für private Netzwerke ankreuzen.</translation>
    </message>
    <message>
        <source>The Wi-Fi itself must be set to private, not public: Settings, Network, its properties.</source>
        <translation>Das WLAN selbst muss als privat gelten, nicht als öffentlich: Einstellungen, Netzwerk, seine Eigenschaften.</translation>
    </message>
    <message>
        <source>System Settings, Network, Firewall, Options: Quizaar must accept connections.</source>
        <translation>Systemeinstellungen, Netzwerk, Firewall, Optionen: Quizaar muss Verbindungen annehmen dürfen.</translation>
    </message>
    <message>
        <source>System Settings, Privacy, Local Network: Quizaar must be on.</source>
        <translation>Systemeinstellungen, Datenschutz, Lokales Netzwerk: Quizaar muss eingeschaltet sein.</translation>
    </message>
    <message>
        <source>ufw: sudo ufw allow Quizaar</source>
        <translation>ufw: sudo ufw allow Quizaar</translation>
    </message>
    <message>
        <source>firewalld: sudo firewall-cmd --add-service=quizaar</source>
        <translation>firewalld: sudo firewall-cmd --add-service=quizaar</translation>
    </message>
    <message>
        <source>Mobile data and guest Wi-Fi</source>
        <translation>Mobile Daten und Gäste-WLAN</translation>
    </message>
    <message>
        <source>A Wi-Fi without internet makes many phones go back to mobile data. Switch mobile data off, or choose Stay connected when the phone asks.</source>
        <translation>Bei einem WLAN ohne Internet gehen viele Handys zurück zu den mobilen Daten. Mobile Daten ausschalten, oder „Verbunden bleiben“ wählen, wenn das Handy fragt.</translation>
    </message>
    <message>
        <source>A guest Wi-Fi often keeps devices apart. Use the main Wi-Fi, or a hotspot of this laptop.</source>
        <translation>Ein Gäste-WLAN trennt die Geräte oft voneinander. Das Haupt-WLAN nehmen, oder einen Hotspot dieses Laptops.</translation>
    </message>
    <message>
        <source>A VPN on the phone or here leads past the room: switch it off for the evening.</source>
        <translation>Ein VPN auf dem Handy oder hier führt am Raum vorbei: für den Abend ausschalten.</translation>
    </message>
    <message>
        <source>Private DNS and ad blockers do no harm; a browser’s proxy does.</source>
        <translation>Privates DNS und Werbeblocker schaden nicht; ein Proxy im Browser schon.</translation>
    </message>
    <message>
        <source>Test this address, beside the code, tells whether the laptop answers at all.</source>
        <translation>„Diese Adresse testen“ beim Code sagt, ob der Laptop überhaupt antwortet.</translation>
    </message>
    <message>
        <source>Fair buzzers</source>
        <translation>Faire Buzzer</translation>
    </message>
    <message>
        <source>Who pressed first counts, not whose message came first. Each phone measures its clock against the laptop’s all evening, so that a slow Wi-Fi costs nobody the answer.</source>
        <translation>Es zählt, wer zuerst gedrückt hat, nicht wessen Nachricht zuerst ankam. Jedes Handy vergleicht den ganzen Abend seine Uhr mit der des Laptops, damit ein langsames WLAN niemanden die Antwort kostet.</translation>
    </message>
    <message>
        <source>A press counts from the moment when the buzzers open on that phone; before, it is too early and locks for a moment.</source>
        <translation>Ein Druck zählt ab dem Augenblick, in dem die Buzzer auf diesem Handy offen sind; davor ist er zu früh und sperrt für einen Moment.</translation>
    </message>
    <message>
        <source>The screen says by how much: Ana, 41 ms before Ben.</source>
        <translation>Der Bildschirm sagt, um wie viel: Ana, 41 ms vor Ben.</translation>
    </message>
    <message>
        <source>Too close to tell apart: the one that arrived first, and it says so.</source>
        <translation>Zu knapp zum Unterscheiden: der Druck, der zuerst ankam, und so steht es auch da.</translation>
    </message>
    <message>
        <source>Every press stands in the results, with its time and its uncertainty.</source>
        <translation>Jeder Druck steht in den Ergebnissen, mit seiner Zeit und ihrer Unsicherheit.</translation>
    </message>
    <message>
        <source>Trading, in five cards</source>
        <translation>Handeln, in fünf Karten</translation>
    </message>
    <message>
        <source>Your team is a nation. It begins with some goods, some money and a building.</source>
        <translation>Euer Team ist eine Nation. Sie beginnt mit einigen Waren, etwas Geld und einem Gebäude.</translation>
    </message>
    <message>
        <source>A building produces when a player does a challenge: push-ups, or whatever the bank sets.</source>
        <translation>Ein Gebäude erzeugt etwas, wenn jemand eine Aufgabe schafft: Liegestütze, oder was die Bank verlangt.</translation>
    </message>
    <message>
        <source>Goods build more. Each building brings points, and the dear ones bring more.</source>
        <translation>Mit Waren baut man weiter. Jedes Gebäude bringt Punkte, die teuren bringen mehr.</translation>
    </message>
    <message>
        <source>The market’s prices move with what everybody buys and sells. Nations also trade with each other, with offers that both must accept.</source>
        <translation>Die Preise am Markt bewegen sich mit dem, was alle kaufen und verkaufen. Nationen handeln auch miteinander, mit Angeboten, die beide annehmen müssen.</translation>
    </message>
    <message>
        <source>From time to time everybody pays food. Who cannot, loses something. The best score at the end wins.</source>
        <translation>Von Zeit zu Zeit zahlen alle Nahrung. Wer nicht kann, verliert etwas. Am Ende gewinnt die beste Wertung.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Arrows, Enter</source>
        <translation>Pfeile, Enter</translation>
    </message>
    <message>
        <source>choose a question on the board</source>
        <translation>wählen eine Frage auf der Tafel</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>right, wrong, half</source>
        <translation>richtig, falsch, halb</translation>
    </message>
    <message>
        <source>reopen, skip</source>
        <translation>wieder öffnen, überspringen</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>pause and resume</source>
        <translation>Pause und weiter</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>cover the dashboard</source>
        <translation>Fenster verdecken</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>to the next part</source>
        <translation>zum nächsten Teil</translation>
    </message>
    <message>
        <source>on the stage: mute</source>
        <translation>auf der Bühne: stumm</translation>
    </message>
    <message>
        <source>opens the buzzers; goes on; holds a round that runs by itself</source>
        <translation>öffnet die Buzzer; geht weiter; hält eine Runde an, die von selbst läuft</translation>
    </message>
</context>
<context>
    <name>HostFault</name>
    <message>
        <source>There is no question to be had from %1.</source>
        <translation>Aus %1 ist keine Frage zu holen.</translation>
    </message>
    <message>
        <source>The data folder %1 is in use by another Quizaar.</source>
        <translation>Den Datenordner %1 benutzt schon ein anderes Quizaar.</translation>
    </message>
    <message>
        <source>The data folder %1 cannot be written to.</source>
        <translation>In den Datenordner %1 lässt sich nichts schreiben.</translation>
    </message>
    <message>
        <source>The database in %1 was made by a newer version of Quizaar; please update.</source>
        <translation>Die Datenbank in %1 stammt aus einer neueren Version von Quizaar; bitte aktualisieren.</translation>
    </message>
    <message>
        <source>The database in %1 is damaged; a copy may stand beside it.</source>
        <translation>Die Datenbank in %1 ist beschädigt; vielleicht liegt eine Kopie daneben.</translation>
    </message>
    <message>
        <source>The disk with %1 is full.</source>
        <translation>Der Datenträger mit %1 ist voll.</translation>
    </message>
    <message>
        <source>The database in %1 cannot be used: %2</source>
        <translation>Die Datenbank in %1 ist nicht zu gebrauchen: %2</translation>
    </message>
    <message>
        <source>There is no game night &quot;%1&quot; in %2.</source>
        <translation>Den Spieleabend „%1“ gibt es in %2 nicht.</translation>
    </message>
    <message>
        <source>The night could not be stored: %1</source>
        <translation>Der Abend ließ sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>Port %1, which this night had, is taken.</source>
        <translation>Port %1, den dieser Abend hatte, ist vergeben.</translation>
    </message>
    <message>
        <source>Port %1 cannot be used: another program has it. Close that one, or choose another port in the settings.</source>
        <translation>Port %1 lässt sich nicht benutzen: Ein anderes Programm hat ihn. Dieses schließen, oder in den Einstellungen einen anderen Port wählen.</translation>
    </message>
    <message>
        <source>None of the ports %1 to %2 is free. Close other programs that serve web pages, or choose another port in the settings.</source>
        <translation>Keiner der Ports %1 bis %2 ist frei. Andere Programme schließen, die Webseiten anbieten, oder in den Einstellungen einen anderen Port wählen.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>No importer knows this kind of file</source>
        <translation>Kein Importer kennt diese Art Datei</translation>
    </message>
    <message>
        <source>There is nothing in it that could be a question</source>
        <translation>Darin steht nichts, was eine Frage sein könnte</translation>
    </message>
    <message>
        <source>The file is too large (limit: %1 bytes)</source>
        <translation>Die Datei ist zu groß (Grenze: %1 Bytes)</translation>
    </message>
    <message>
        <source>The file could not be read: %1</source>
        <translation>Die Datei ließ sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation>Das ist keine Textdatei</translation>
    </message>
    <message>
        <source>The text is not UTF-8; please save it as UTF-8</source>
        <translation>Der Text ist nicht UTF-8; bitte als UTF-8 speichern</translation>
    </message>
    <message>
        <source>The file is cut off or damaged: %1</source>
        <translation>Die Datei ist abgeschnitten oder beschädigt: %1</translation>
    </message>
    <message>
        <source>The file is nested deeper than any pack</source>
        <translation>Die Datei ist tiefer verschachtelt als jedes Fragenpaket</translation>
    </message>
    <message>
        <source>“%1” is given twice</source>
        <translation>„%1“ steht zweimal da</translation>
    </message>
    <message>
        <source>The pack was made by a newer version (%1)</source>
        <translation>Das Paket stammt aus einer neueren Version (%1)</translation>
    </message>
    <message>
        <source>The first row does not name the columns question and answer</source>
        <translation>In der ersten Zeile fehlen die Spalten question und answer</translation>
    </message>
    <message>
        <source>The column “%1” is there twice</source>
        <translation>Die Spalte „%1“ gibt es zweimal</translation>
    </message>
    <message>
        <source>There are too many questions (limit: %1)</source>
        <translation>Zu viele Fragen (Grenze: %1)</translation>
    </message>
    <message>
        <source>The service sent no questions (code %1)</source>
        <translation>Der Dienst hat keine Fragen geschickt (Code %1)</translation>
    </message>
    <message>
        <source>There is no list of questions in this folder or zip</source>
        <translation>In diesem Ordner oder Zip ist keine Fragenliste</translation>
    </message>
    <message>
        <source>The zip is damaged</source>
        <translation>Das Zip ist beschädigt</translation>
    </message>
    <message>
        <source>Unpacked, the zip is too large: %1</source>
        <translation>Entpackt ist das Zip zu groß: %1</translation>
    </message>
    <message>
        <source>There are too many files in the zip (limit: %1)</source>
        <translation>Im Zip sind zu viele Dateien (Grenze: %1)</translation>
    </message>
    <message>
        <source>A file in the zip is packed beyond belief: %1</source>
        <translation>Eine Datei im Zip ist unglaubwürdig stark gepackt: %1</translation>
    </message>
    <message>
        <source>A file in the zip points outside: %1</source>
        <translation>Eine Datei im Zip zeigt nach draußen: %1</translation>
    </message>
    <message>
        <source>A file in the zip cannot be read (encrypted, a link or a rare compression): %1</source>
        <translation>Eine Datei im Zip lässt sich nicht lesen (verschlüsselt, eine Verknüpfung oder selten gepackt): %1</translation>
    </message>
    <message>
        <source>“%1” is not what it should be</source>
        <translation>„%1“ ist nicht, was es sein soll</translation>
    </message>
    <message>
        <source>“%1” has a value of the wrong kind</source>
        <translation>„%1“ hat einen Wert der falschen Art</translation>
    </message>
    <message>
        <source>The row has wrong quotes or too many cells</source>
        <translation>Die Zeile hat falsche Anführungszeichen oder zu viele Zellen</translation>
    </message>
    <message>
        <source>The question has no text</source>
        <translation>Die Frage hat keinen Text</translation>
    </message>
    <message>
        <source>The question has no answer</source>
        <translation>Die Frage hat keine Antwort</translation>
    </message>
    <message>
        <source>The category is missing</source>
        <translation>Die Kategorie fehlt</translation>
    </message>
    <message>
        <source>“%1” is too long</source>
        <translation>„%1“ ist zu lang</translation>
    </message>
    <message>
        <source>There is no such kind of question: %1</source>
        <translation>Diese Art Frage gibt es nicht: %1</translation>
    </message>
    <message>
        <source>These are not points: %1</source>
        <translation>Das sind keine Punkte: %1</translation>
    </message>
    <message>
        <source>This is not a time: %1</source>
        <translation>Das ist keine Zeit: %1</translation>
    </message>
    <message>
        <source>This is not a number: %1</source>
        <translation>Das ist keine Zahl: %1</translation>
    </message>
    <message>
        <source>This is neither yes nor no: %1</source>
        <translation>Das ist weder Ja noch Nein: %1</translation>
    </message>
    <message>
        <source>The text does not decode</source>
        <translation>Der Text lässt sich nicht entschlüsseln</translation>
    </message>
    <message>
        <source>There are too few options</source>
        <translation>Es gibt zu wenige Auswahlen</translation>
    </message>
    <message>
        <source>There are too many options</source>
        <translation>Es gibt zu viele Auswahlen</translation>
    </message>
    <message>
        <source>An option is empty</source>
        <translation>Eine Auswahl ist leer</translation>
    </message>
    <message>
        <source>Two options are the same: %1</source>
        <translation>Zwei Auswahlen sind gleich: %1</translation>
    </message>
    <message>
        <source>No option is marked as right</source>
        <translation>Keine Auswahl ist als richtig markiert</translation>
    </message>
    <message>
        <source>More than one option is marked as right</source>
        <translation>Mehr als eine Auswahl ist als richtig markiert</translation>
    </message>
    <message>
        <source>The answer is not among the options: %1</source>
        <translation>Die Antwort ist nicht unter den Auswahlen: %1</translation>
    </message>
    <message>
        <source>“%1” is too long a list</source>
        <translation>„%1“ ist eine zu lange Liste</translation>
    </message>
    <message>
        <source>The file is missing: %1</source>
        <translation>Die Datei fehlt: %1</translation>
    </message>
    <message>
        <source>The file’s path is not allowed: %1</source>
        <translation>Der Pfad der Datei ist nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>Files of this kind cannot be shown: %1</source>
        <translation>Dateien dieser Art lassen sich nicht zeigen: %1</translation>
    </message>
    <message>
        <source>The board has a final question already</source>
        <translation>Die Tafel hat schon eine Finalfrage</translation>
    </message>
    <message>
        <source>Invisible characters were taken out of “%1”</source>
        <translation>Unsichtbare Zeichen wurden aus „%1“ entfernt</translation>
    </message>
    <message>
        <source>“%1” was left out: it means nothing here</source>
        <translation>„%1“ wurde weggelassen: Es bedeutet hier nichts</translation>
    </message>
    <message>
        <source>Not known and passed over: %1</source>
        <translation>Unbekannt und übergangen: %1</translation>
    </message>
    <message>
        <source>The column “%1” was passed over</source>
        <translation>Die Spalte „%1“ wurde übergangen</translation>
    </message>
    <message>
        <source>Left as written: %1</source>
        <translation>Gelassen, wie es da steht: %1</translation>
    </message>
    <message>
        <source>The points were read from “%1”</source>
        <translation>Die Punkte stammen aus „%1“</translation>
    </message>
    <message>
        <source>Empty or repeated entries of “%1” were left out</source>
        <translation>Leere oder doppelte Einträge von „%1“ wurden weggelassen</translation>
    </message>
    <message>
        <source>No points, because the difficulty is not known: %1</source>
        <translation>Keine Punkte, weil die Schwierigkeit unbekannt ist: %1</translation>
    </message>
    <message>
        <source>Not needed by any question: %1</source>
        <translation>Von keiner Frage gebraucht: %1</translation>
    </message>
    <message>
        <source>“%1” is played as a bet of the team that chose it</source>
        <translation>„%1“ wird als Einsatz des Teams gespielt, das gewählt hat</translation>
    </message>
    <message>
        <source>“%1”: everybody answers on the phone</source>
        <translation>„%1“: Alle antworten auf dem Handy</translation>
    </message>
    <message>
        <source>“%1” is played as any other question</source>
        <translation>„%1“ wird wie jede andere Frage gespielt</translation>
    </message>
    <message>
        <source>One final question has its place; this further one stands in a list</source>
        <translation>Für eine Finalfrage ist Platz; diese weitere steht in einer Liste</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing could be taken from this file.</source>
        <translation>Aus dieser Datei ließ sich nichts übernehmen.</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <source>%1 questions</source>
        <translation>%1 Fragen</translation>
    </message>
    <message>
        <source>1 board</source>
        <translation>1 Tafel</translation>
    </message>
    <message>
        <source>%1 boards</source>
        <translation>%1 Tafeln</translation>
    </message>
    <message>
        <source>1 list</source>
        <translation>1 Liste</translation>
    </message>
    <message>
        <source>%1 lists</source>
        <translation>%1 Listen</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation>„%1“: %2.</translation>
    </message>
    <message>
        <source>This file is something else than its name says: %1</source>
        <translation>Diese Datei ist etwas anderes, als ihr Name sagt: %1</translation>
    </message>
    <message>
        <source>This file is too large to be shown: %1</source>
        <translation>Diese Datei ist zu groß, um gezeigt zu werden: %1</translation>
    </message>
    <message>
        <source>This file could not be read or stored: %1</source>
        <translation>Diese Datei ließ sich nicht lesen oder nicht speichern: %1</translation>
    </message>
</context>
<context>
    <name>JoinBar</name>
    <message>
        <source>Join at %1, code %2</source>
        <translation>Mitspielen: %1, Code %2</translation>
    </message>
</context>
<context>
    <name>JoinWords</name>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>cable</source>
        <translation>Kabel</translation>
    </message>
    <message>
        <source>virtual: phones rarely reach it</source>
        <translation>virtuell: für Handys selten erreichbar</translation>
    </message>
    <message>
        <source>VPN: phones rarely reach it</source>
        <translation>VPN: für Handys selten erreichbar</translation>
    </message>
    <message>
        <source>no router: same cable or hotspot only</source>
        <translation>kein Router: nur am selben Kabel oder Hotspot</translation>
    </message>
    <message>
        <source>this laptop only</source>
        <translation>nur dieser Laptop</translation>
    </message>
    <message>
        <source>other network</source>
        <translation>anderes Netz</translation>
    </message>
    <message>
        <source>Switch mobile data off on the phone: many leave a Wi-Fi that has no internet.</source>
        <translation>Mobile Daten am Handy ausschalten: Viele verlassen ein WLAN ohne Internet.</translation>
    </message>
    <message>
        <source>Is the phone in the same Wi-Fi as this laptop? A guest Wi-Fi often keeps devices apart: use the main one, or this laptop’s own hotspot.</source>
        <translation>Ist das Handy im selben WLAN wie dieser Laptop? Ein Gäste-WLAN trennt die Geräte oft: das Haupt-WLAN nehmen, oder den Hotspot dieses Laptops.</translation>
    </message>
    <message>
        <source>Does the firewall let Quizaar in? Allow it for private networks (ports 8000 to 8009).</source>
        <translation>Lässt die Firewall Quizaar durch? Für private Netzwerke erlauben (Ports 8000 bis 8009).</translation>
    </message>
    <message>
        <source>Is a VPN on, here or on the phone? Switch it off for the evening.</source>
        <translation>Ist hier oder am Handy ein VPN an? Für den Abend ausschalten.</translation>
    </message>
    <message>
        <source>%1 answers here. If phones do not get through, something between them and this laptop keeps them apart: go through the list above, or try another address.</source>
        <translation>%1 antwortet hier. Wenn Handys nicht durchkommen, trennt sie etwas von diesem Laptop: die Liste oben durchgehen, oder eine andere Adresse versuchen.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is not this game night. Choose another port in the settings, and open the night again.</source>
        <translation>Unter %1 antwortet etwas, aber nicht dieser Spieleabend. In den Einstellungen einen anderen Port wählen und den Abend neu öffnen.</translation>
    </message>
    <message>
        <source>%1 does not answer even here: the network has changed, or a firewall is in the way. Connect to the Wi-Fi again, or try another address.</source>
        <translation>%1 antwortet nicht einmal hier: Das Netz hat sich geändert, oder eine Firewall steht im Weg. Neu mit dem WLAN verbinden, oder eine andere Adresse versuchen.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>English</source>
        <extracomment>The name of this language in the language itself: Deutsch, français, …</extracomment>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>Light</name>
    <message>
        <source>no phone</source>
        <translation>kein Handy</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>asleep</source>
        <translation>schläft</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
</context>
<context>
    <name>LiveWords</name>
    <message>
        <source>somebody</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 was right. The answer is shown.</source>
        <translation>%1 lag richtig. Die Antwort ist zu sehen.</translation>
    </message>
    <message>
        <source>Solved. The answer is shown.</source>
        <translation>Gelöst. Die Antwort ist zu sehen.</translation>
    </message>
    <message>
        <source>Nobody got it. The answer is shown.</source>
        <translation>Niemand wusste es. Die Antwort ist zu sehen.</translation>
    </message>
    <message>
        <source>Time is up. The answer is shown.</source>
        <translation>Die Zeit ist um. Die Antwort ist zu sehen.</translation>
    </message>
    <message>
        <source>Skipped. The answer is shown.</source>
        <translation>Übersprungen. Die Antwort ist zu sehen.</translation>
    </message>
    <message>
        <source>No answer yet.</source>
        <translation>Noch keine Antwort.</translation>
    </message>
    <message>
        <source>One answer so far.</source>
        <translation>Bisher eine Antwort.</translation>
    </message>
    <message>
        <source>%1 answers so far.</source>
        <translation>Bisher %1 Antworten.</translation>
    </message>
    <message>
        <source>Bets are taken. Then show the question.</source>
        <translation>Die Einsätze laufen. Danach die Frage zeigen.</translation>
    </message>
    <message>
        <source>Rule on the answers, then show them one by one.</source>
        <translation>Antworten werten, dann eine nach der anderen zeigen.</translation>
    </message>
    <message>
        <source>Rule on the answers, then show the result.</source>
        <translation>Antworten werten, dann das Ergebnis zeigen.</translation>
    </message>
    <message>
        <source>Reading. The phones open by themselves.</source>
        <translation>Wird gelesen. Die Handys öffnen von selbst.</translation>
    </message>
    <message>
        <source>Read it out, then let the phones answer.</source>
        <translation>Vorlesen, dann die Handys antworten lassen.</translation>
    </message>
    <message>
        <source>Reading. The buzzers open by themselves.</source>
        <translation>Wird gelesen. Die Buzzer öffnen von selbst.</translation>
    </message>
    <message>
        <source>Read it out, then open the buzzers.</source>
        <translation>Vorlesen, dann die Buzzer öffnen.</translation>
    </message>
    <message>
        <source>The buzzers are open.</source>
        <translation>Die Buzzer sind offen.</translation>
    </message>
    <message>
        <source>%1 may answer.</source>
        <translation>%1 darf antworten.</translation>
    </message>
    <message>
        <source>An answer is due.</source>
        <translation>Jemand muss antworten.</translation>
    </message>
    <message>
        <source>Open buzzers</source>
        <translation>Buzzer öffnen</translation>
    </message>
    <message>
        <source>Show the question</source>
        <translation>Frage zeigen</translation>
    </message>
    <message>
        <source>Let the phones answer</source>
        <translation>Antworten öffnen</translation>
    </message>
    <message>
        <source>End the answers</source>
        <translation>Antworten beenden</translation>
    </message>
    <message>
        <source>Show the next answer</source>
        <translation>Nächste Antwort</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>Ergebnis zeigen</translation>
    </message>
    <message>
        <source>%1 – first, too close to %2: by arrival</source>
        <translation>%1 – zuerst, zu knapp vor %2: nach Eingang</translation>
    </message>
    <message>
        <source>%1 – first, %2 ms before %3</source>
        <translation>%1 – zuerst, %2 ms vor %3</translation>
    </message>
    <message>
        <source>%1 – first</source>
        <translation>%1 – zuerst</translation>
    </message>
    <message>
        <source>%1 – too close: by arrival</source>
        <translation>%1 – zu knapp: nach Eingang</translation>
    </message>
    <message>
        <source>%1 – %2 ms later</source>
        <translation>%1 – %2 ms später</translation>
    </message>
    <message>
        <source>%1 – too early</source>
        <translation>%1 – zu früh</translation>
    </message>
    <message>
        <source>%1 – locked out</source>
        <translation>%1 – gesperrt</translation>
    </message>
    <message>
        <source>%1 – after the end</source>
        <translation>%1 – nach dem Ende</translation>
    </message>
    <message>
        <source>%1 – has pressed</source>
        <translation>%1 – hat gedrückt</translation>
    </message>
    <message>
        <source>Buzzer question</source>
        <translation>Buzzerfrage</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Richtig oder falsch</translation>
    </message>
    <message>
        <source>Written answer</source>
        <translation>Schriftliche Antwort</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>1 Punkt</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 (also: %2)</source>
        <translation>%1 (auch: %2)</translation>
    </message>
    <message>
        <source>You hold the round. Everything waits.</source>
        <translation>Du hältst die Runde an. Alles wartet.</translation>
    </message>
    <message>
        <source>Runs by itself: everybody reads.</source>
        <translation>Läuft von selbst: Alle lesen.</translation>
    </message>
    <message>
        <source>Runs by itself: the phones answer.</source>
        <translation>Läuft von selbst: Die Handys antworten.</translation>
    </message>
    <message>
        <source>Runs by itself: the result is shown.</source>
        <translation>Läuft von selbst: Das Ergebnis ist zu sehen.</translation>
    </message>
    <message>
        <source>Runs by itself: %1 picks a question.</source>
        <translation>Läuft von selbst: %1 sucht eine Frage aus.</translation>
    </message>
    <message>
        <source>Runs by itself: the next question comes.</source>
        <translation>Läuft von selbst: Die nächste Frage kommt.</translation>
    </message>
</context>
<context>
    <name>LobbyScene</name>
    <message>
        <source>1. Join the Wi-Fi</source>
        <translation>1. Ins WLAN gehen</translation>
    </message>
    <message>
        <source>2. Open the game</source>
        <translation>2. Das Spiel öffnen</translation>
    </message>
    <message>
        <source>Stay connected if your phone says there is no internet.
No camera? Type:</source>
        <translation>Bleib verbunden, wenn dein Handy sagt, es gebe kein Internet.
Keine Kamera? Tippe:</translation>
    </message>
    <message>
        <source>Point your camera at the code, or type:</source>
        <translation>Halte die Kamera auf den Code, oder tippe:</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Nobody is here yet. Be the first!</source>
        <translation>Noch ist niemand da. Mach den Anfang!</translation>
    </message>
    <message>
        <source>One player is here</source>
        <translation>Eine Person ist da</translation>
    </message>
    <message>
        <source>%1 players are here</source>
        <translation>%1 Personen sind da</translation>
    </message>
    <message>
        <source>Scan the code with your phone</source>
        <translation>Scanne den Code mit dem Handy</translation>
    </message>
    <message>
        <source>Type your name</source>
        <translation>Tippe deinen Namen</translation>
    </message>
    <message>
        <source>Wait here until it starts</source>
        <translation>Warte hier, bis es losgeht</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>The night %1 is open</source>
        <translation>Der Abend %1 ist offen</translation>
    </message>
    <message>
        <source>A phone asks for %1’s seat</source>
        <translation>Ein Handy möchte den Platz von %1</translation>
    </message>
    <message>
        <source>A co-host has joined</source>
        <translation>Eine Co-Leitung ist dazugekommen</translation>
    </message>
    <message>
        <source>A banker has joined</source>
        <translation>Eine Bank ist dazugekommen</translation>
    </message>
    <message>
        <source>A spectator has joined, or a request for a seat was turned down</source>
        <translation>Publikum ist dazugekommen, oder eine Bitte um einen Platz wurde abgelehnt</translation>
    </message>
    <message>
        <source>A phone has joined</source>
        <translation>Ein Handy ist dazugekommen</translation>
    </message>
    <message>
        <source>A phone has been signed out</source>
        <translation>Ein Handy wurde abgemeldet</translation>
    </message>
    <message>
        <source>%1 has joined</source>
        <translation>%1 ist dazugekommen</translation>
    </message>
    <message>
        <source>%1 is now called %2</source>
        <translation>%1 heißt jetzt %2</translation>
    </message>
    <message>
        <source>%1 is now in team %2</source>
        <translation>%1 ist jetzt im Team %2</translation>
    </message>
    <message>
        <source>%1 is no longer in a team</source>
        <translation>%1 ist in keinem Team mehr</translation>
    </message>
    <message>
        <source>%1 was removed</source>
        <translation>%1 wurde aus dem Spiel genommen</translation>
    </message>
    <message>
        <source>%1 has left</source>
        <translation>%1 ist gegangen</translation>
    </message>
    <message>
        <source>%1’s seat was given to a phone</source>
        <translation>Ein Handy hat den Platz von %1 bekommen</translation>
    </message>
    <message>
        <source>Everybody may take their seat back for a while</source>
        <translation>Eine Weile dürfen alle auf ihren Platz zurück</translation>
    </message>
    <message>
        <source>Seats are given back one by one again</source>
        <translation>Plätze werden wieder einzeln vergeben</translation>
    </message>
    <message>
        <source>Team %1 was removed</source>
        <translation>Team %1 wurde entfernt</translation>
    </message>
    <message>
        <source>Team %1 was added or changed</source>
        <translation>Team %1 wurde hinzugefügt oder geändert</translation>
    </message>
    <message>
        <source>The settings were changed</source>
        <translation>Die Einstellungen wurden geändert</translation>
    </message>
    <message>
        <source>The clock runs</source>
        <translation>Die Uhr läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Paused: the laptop was asleep</source>
        <translation>Pause: Der Laptop hat geschlafen</translation>
    </message>
    <message>
        <source>Paused after going back</source>
        <translation>Pause nach dem Zurückgehen</translation>
    </message>
    <message>
        <source>The night was opened again, paused</source>
        <translation>Der Abend wurde wieder geöffnet, er hat Pause</translation>
    </message>
    <message>
        <source>Round %1 begins</source>
        <translation>Runde %1 beginnt</translation>
    </message>
    <message>
        <source>Round %1 is over</source>
        <translation>Runde %1 ist vorbei</translation>
    </message>
    <message>
        <source>%1’s answer to %2 was taken away</source>
        <translation>Die Antwort von %1 auf %2 wurde gestrichen</translation>
    </message>
    <message>
        <source>%1 was right: %2</source>
        <translation>%1 lag richtig: %2</translation>
    </message>
    <message>
        <source>%1 was wrong: %2</source>
        <translation>%1 lag falsch: %2</translation>
    </message>
    <message>
        <source>Lots were drawn</source>
        <translation>Es wurde gelost</translation>
    </message>
    <message>
        <source>The night has ended</source>
        <translation>Der Abend ist zu Ende</translation>
    </message>
    <message>
        <source>The night was reopened</source>
        <translation>Der Abend wurde wieder aufgemacht</translation>
    </message>
    <message>
        <source>Pack %1 was added</source>
        <translation>Fragenpaket %1 wurde hinzugefügt</translation>
    </message>
    <message>
        <source>Board %1 is shown</source>
        <translation>Tafel %1 ist zu sehen</translation>
    </message>
    <message>
        <source>A category of %1 was shown</source>
        <translation>Eine Kategorie von %1 wurde aufgedeckt</translation>
    </message>
    <message>
        <source>Somebody else chooses next in %1</source>
        <translation>Bei %1 wählt jetzt jemand anderes</translation>
    </message>
    <message>
        <source>The buzzers are open: %1</source>
        <translation>Die Buzzer sind offen: %1</translation>
    </message>
    <message>
        <source>The buzzers were shut: %1</source>
        <translation>Die Buzzer wurden geschlossen: %1</translation>
    </message>
    <message>
        <source>%1 buzzed first: %2</source>
        <translation>%1 hat zuerst gedrückt: %2</translation>
    </message>
    <message>
        <source>%1 buzzed %2 ms later</source>
        <translation>%1 hat %2 ms später gedrückt</translation>
    </message>
    <message>
        <source>%1 buzzed too early</source>
        <translation>%1 hat zu früh gedrückt</translation>
    </message>
    <message>
        <source>%1 buzzed while locked out</source>
        <translation>%1 hat trotz Sperre gedrückt</translation>
    </message>
    <message>
        <source>%1 buzzed after the question was over</source>
        <translation>%1 hat nach dem Ende der Frage gedrückt</translation>
    </message>
    <message>
        <source>%1 buzzed: %2</source>
        <translation>%1 hat gedrückt: %2</translation>
    </message>
    <message>
        <source>Nobody may answer: %1</source>
        <translation>Niemand darf antworten: %1</translation>
    </message>
    <message>
        <source>%1 was first: %2</source>
        <translation>%1 war zuerst: %2</translation>
    </message>
    <message>
        <source>%1 was first; too close to %2: by arrival</source>
        <translation>%1 war zuerst; zu knapp vor %2: nach Eingang</translation>
    </message>
    <message>
        <source>%1 was first, %2 ms before %3</source>
        <translation>%1 war zuerst, %2 ms vor %3</translation>
    </message>
    <message>
        <source>%1 was ruled right: %2</source>
        <translation>%1 als richtig gewertet: %2</translation>
    </message>
    <message>
        <source>%1 was ruled wrong: %2</source>
        <translation>%1 als falsch gewertet: %2</translation>
    </message>
    <message>
        <source>%1 is solved</source>
        <translation>%1 ist gelöst</translation>
    </message>
    <message>
        <source>Nobody got %1; the answer is shown</source>
        <translation>Niemand wusste %1; die Antwort ist zu sehen</translation>
    </message>
    <message>
        <source>Time is up: %1</source>
        <translation>Die Zeit ist um: %1</translation>
    </message>
    <message>
        <source>%1 was skipped</source>
        <translation>%1 wurde übersprungen</translation>
    </message>
    <message>
        <source>Phones may answer: %1</source>
        <translation>Die Handys dürfen antworten: %1</translation>
    </message>
    <message>
        <source>%1 answered: %2</source>
        <translation>%1 hat geantwortet: %2</translation>
    </message>
    <message>
        <source>No more answers: %1</source>
        <translation>Keine Antworten mehr: %1</translation>
    </message>
    <message>
        <source>An answer was ruled wrong: %1</source>
        <translation>Eine Antwort als falsch gewertet: %1</translation>
    </message>
    <message>
        <source>An answer was ruled half right: %1</source>
        <translation>Eine Antwort als halb richtig gewertet: %1</translation>
    </message>
    <message>
        <source>An answer was ruled right: %1</source>
        <translation>Eine Antwort als richtig gewertet: %1</translation>
    </message>
    <message>
        <source>Answers were counted: %1</source>
        <translation>Antworten wurden gezählt: %1</translation>
    </message>
    <message>
        <source>%1 placed a bet</source>
        <translation>%1 hat gesetzt</translation>
    </message>
    <message>
        <source>%1 is asked: %2</source>
        <translation>%1 ist gefragt: %2</translation>
    </message>
    <message>
        <source>An answer was shown: %1</source>
        <translation>Eine Antwort wurde gezeigt: %1</translation>
    </message>
    <message>
        <source>%1 counts as played</source>
        <translation>%1 gilt als gespielt</translation>
    </message>
    <message>
        <source>%1 can be played again</source>
        <translation>%1 kann noch einmal gespielt werden</translation>
    </message>
    <message>
        <source>The notes were changed</source>
        <translation>Die Notizen wurden geändert</translation>
    </message>
    <message>
        <source>The shown time was moved on</source>
        <translation>Die gezeigte Zeit wurde vorgestellt</translation>
    </message>
    <message>
        <source>The shown time was moved on: %1</source>
        <translation>Die gezeigte Zeit wurde vorgestellt: %1</translation>
    </message>
    <message>
        <source>Trading round %1 was added</source>
        <translation>Handelsrunde %1 wurde hinzugefügt</translation>
    </message>
    <message>
        <source>The rules of %1 were set</source>
        <translation>Die Regeln von %1 wurden festgelegt</translation>
    </message>
    <message>
        <source>Trading begins: %1</source>
        <translation>Der Handel beginnt: %1</translation>
    </message>
    <message>
        <source>Team %1 has a nation now</source>
        <translation>Team %1 hat jetzt eine Nation</translation>
    </message>
    <message>
        <source>%1 asks for a challenge: %2</source>
        <translation>%1 bittet um eine Aufgabe: %2</translation>
    </message>
    <message>
        <source>%1 has a challenge: %2</source>
        <translation>%1 hat eine Aufgabe: %2</translation>
    </message>
    <message>
        <source>%1 says it is done: %2</source>
        <translation>%1 meldet, es geschafft zu haben: %2</translation>
    </message>
    <message>
        <source>%1 has done it: %2 has produced</source>
        <translation>%1 hat es geschafft: %2 hat produziert</translation>
    </message>
    <message>
        <source>%1’s challenge was cancelled: %2</source>
        <translation>Die Aufgabe von %1 wurde abgebrochen: %2</translation>
    </message>
    <message>
        <source>Time is up for %1: %2</source>
        <translation>Die Zeit ist um für %1: %2</translation>
    </message>
    <message>
        <source>The last action was undone</source>
        <translation>Die letzte Aktion wurde zurückgenommen</translation>
    </message>
    <message>
        <source>An undone action was done again</source>
        <translation>Etwas Zurückgenommenes wurde wiederholt</translation>
    </message>
    <message>
        <source>The evening was taken back to an earlier point</source>
        <translation>Der Abend ging zu einem früheren Punkt zurück</translation>
    </message>
    <message>
        <source>Something happened that this version has no words for</source>
        <translation>Etwas, wofür diese Version keine Worte hat</translation>
    </message>
    <message>
        <source>%1 (by itself)</source>
        <translation>%1 (von selbst)</translation>
    </message>
    <message>
        <source>%1 (co-host)</source>
        <translation>%1 (Co-Leitung)</translation>
    </message>
    <message>
        <source>%1 (banker)</source>
        <translation>%1 (Bank)</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>Gone back to just after: %1</source>
        <translation>Zurück bis gleich nach: %1</translation>
    </message>
    <message>
        <source>Gone back to the very start</source>
        <translation>Zurück bis ganz zum Anfang</translation>
    </message>
    <message>
        <source>the question for %1</source>
        <translation>die Frage für %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>%1 has built: %2</source>
        <translation>%1 hat gebaut: %2</translation>
    </message>
    <message>
        <source>%1 has sold %2 %3 to the bank</source>
        <translation>%1 hat der Bank %2 %3 verkauft</translation>
    </message>
    <message>
        <source>%1 has bought %2 %3 from the bank</source>
        <translation>%1 hat von der Bank %2 %3 gekauft</translation>
    </message>
    <message>
        <source>The base price of %1 was set</source>
        <translation>Der Grundpreis von %1 wurde gesetzt</translation>
    </message>
    <message>
        <source>Prices have moved</source>
        <translation>Die Preise haben sich bewegt</translation>
    </message>
    <message>
        <source>%1 has become much dearer</source>
        <translation>%1 ist viel teurer geworden</translation>
    </message>
    <message>
        <source>%1 has become much cheaper</source>
        <translation>%1 ist viel billiger geworden</translation>
    </message>
    <message>
        <source>%1 has an offer for %2</source>
        <translation>%1 hat ein Angebot für %2</translation>
    </message>
    <message>
        <source>%1 and %2 bargain</source>
        <translation>%1 und %2 verhandeln</translation>
    </message>
    <message>
        <source>One side has confirmed the deal of %1 and %2</source>
        <translation>Eine Seite hat den Handel von %1 und %2 bestätigt</translation>
    </message>
    <message>
        <source>%1 and %2 have traded</source>
        <translation>%1 und %2 haben gehandelt</translation>
    </message>
    <message>
        <source>The offer of %1 to %2 is over</source>
        <translation>Das Angebot von %1 an %2 ist erledigt</translation>
    </message>
    <message>
        <source>The goods of %1 and %2 have arrived</source>
        <translation>Die Waren von %1 und %2 sind angekommen</translation>
    </message>
    <message>
        <source>Food tax is due soon</source>
        <translation>Die Nahrungssteuer ist bald fällig</translation>
    </message>
    <message>
        <source>Food tax was paid</source>
        <translation>Die Nahrungssteuer wurde bezahlt</translation>
    </message>
    <message numerus="yes">
        <source>Food tax was paid; %n nation(s) went hungry</source>
        <translation>
            <numerusform>Die Nahrungssteuer wurde bezahlt; %n Nation hungerte</numerusform>
            <numerusform>Die Nahrungssteuer wurde bezahlt; %n Nationen hungerten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has struck</source>
        <translation>Eingetreten: %1</translation>
    </message>
    <message>
        <source>%1 has answered: %2</source>
        <translation>%1 hat reagiert: %2</translation>
    </message>
    <message>
        <source>Events have moved on with the food tax</source>
        <translation>Die Ereignisse sind mit der Nahrungssteuer weitergegangen</translation>
    </message>
    <message>
        <source>The scenario had its turn: %1</source>
        <translation>Das Szenario war dran: %1</translation>
    </message>
    <message>
        <source>The base price of %1 is as before</source>
        <translation>Der Grundpreis von %1 ist wie zuvor</translation>
    </message>
    <message>
        <source>The base price of %1 has risen for a while</source>
        <translation>Der Grundpreis von %1 ist für eine Weile gestiegen</translation>
    </message>
    <message>
        <source>The factories of %1 stand still for a while</source>
        <translation>Die Fabriken von %1 stehen eine Weile still</translation>
    </message>
    <message>
        <source>%1 lasts %2 minutes longer</source>
        <translation>%1 dauert %2 Minuten länger</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>noch %n Minute</numerusform>
            <numerusform>noch %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Scores are shown to everybody</source>
        <translation>Alle sehen die Punktzahlen</translation>
    </message>
    <message>
        <source>Scores are hidden</source>
        <translation>Die Punktzahlen sind verborgen</translation>
    </message>
    <message>
        <source>The score of %1 is known</source>
        <translation>Die Wertung von %1 steht fest</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Points of %1 became currency</source>
        <translation>Aus Punkten von %1 wurde Geld</translation>
    </message>
    <message>
        <source>%1 has answered right</source>
        <translation>%1 hat richtig geantwortet</translation>
    </message>
    <message>
        <source>%1 has answered wrong</source>
        <translation>%1 hat falsch geantwortet</translation>
    </message>
    <message>
        <source>A joker was played on %1</source>
        <translation>Auf %1 wurde ein Joker gesetzt</translation>
    </message>
    <message>
        <source>A joker was taken back from %1</source>
        <translation>Von %1 wurde ein Joker zurückgenommen</translation>
    </message>
    <message>
        <source>Answers are about to be collected: %1</source>
        <translation>Die Antworten werden gleich eingesammelt: %1</translation>
    </message>
    <message>
        <source>Answers were collected: %1</source>
        <translation>Die Antworten wurden eingesammelt: %1</translation>
    </message>
    <message>
        <source>A tie-break was asked</source>
        <translation>Ein Stechen wurde gestellt</translation>
    </message>
    <message>
        <source>A tie was broken</source>
        <translation>Ein Gleichstand wurde aufgelöst</translation>
    </message>
    <message>
        <source>%1 appeals: %2</source>
        <translation>%1 erhebt Einspruch: %2</translation>
    </message>
    <message>
        <source>%1’s appeal was upheld: %2</source>
        <translation>Dem Einspruch von %1 wurde stattgegeben: %2</translation>
    </message>
    <message>
        <source>%1’s appeal was rejected: %2</source>
        <translation>Der Einspruch von %1 wurde abgelehnt: %2</translation>
    </message>
    <message>
        <source>%1 was let in</source>
        <translation>%1 wurde hereingelassen</translation>
    </message>
    <message>
        <source>%1 goes on by itself</source>
        <translation>%1 läuft von selbst weiter</translation>
    </message>
    <message>
        <source>%1 is held</source>
        <translation>%1 ist angehalten</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>Played: %1</source>
        <translation>Gespielt: %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The host holds the round</source>
        <translation>Die Spielleitung hält die Runde an</translation>
    </message>
</context>
<context>
    <name>MediaPane</name>
    <message>
        <source>This picture cannot be shown here</source>
        <translation>Dieses Bild lässt sich hier nicht zeigen</translation>
    </message>
    <message>
        <source>The video cannot be played here</source>
        <translation>Das Video lässt sich hier nicht abspielen</translation>
    </message>
    <message>
        <source>The sound cannot be played here</source>
        <translation>Der Ton lässt sich hier nicht abspielen</translation>
    </message>
</context>
<context>
    <name>NationGrid</name>
    <message>
        <source>plague</source>
        <translation>Seuche</translation>
    </message>
    <message>
        <source>Nothing built yet</source>
        <translation>Noch nichts gebaut</translation>
    </message>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n Gebäude</numerusform>
            <numerusform>%n Gebäude</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewsList</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>NightTable</name>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>NightWords</name>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Everybody alone</source>
        <translation>Alle allein</translation>
    </message>
    <message>
        <source>Teams that I make</source>
        <translation>Teams von der Spielleitung</translation>
    </message>
    <message>
        <source>Teams that guests make</source>
        <translation>Teams von den Gästen</translation>
    </message>
    <message>
        <source>1 player</source>
        <translation>1 Person</translation>
    </message>
    <message numerus="yes">
        <source>%n players</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PausedOverlay</name>
    <message>
        <source>Paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>The clock stands still. Back in a moment.</source>
        <translation>Die Uhr steht. Gleich geht es weiter.</translation>
    </message>
</context>
<context>
    <name>PeopleGrid</name>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>PeopleMenu</name>
    <message>
        <source>Move to team</source>
        <translation>Ins Team</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <source>Make captain</source>
        <translation>Zum Kapitän machen</translation>
    </message>
    <message>
        <source>Press the buzzer for this player</source>
        <translation>Für diese Person drücken</translation>
    </message>
    <message>
        <source>Was right on this question</source>
        <translation>Lag bei dieser Frage richtig</translation>
    </message>
    <message>
        <source>Was wrong on this question</source>
        <translation>Lag bei dieser Frage falsch</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>New name of the player:</source>
        <translation>Neuer Name:</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove %1? The points stay on record; the phone is told.</source>
        <translation>%1 entfernen? Die Punkte bleiben erhalten; das Handy erfährt es.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>New name of the team:</source>
        <translation>Neuer Name des Teams:</translation>
    </message>
    <message>
        <source>Remove team</source>
        <translation>Team entfernen</translation>
    </message>
    <message>
        <source>Bet for this player…</source>
        <translation>Für diese Person setzen…</translation>
    </message>
    <message>
        <source>Points to bet:</source>
        <translation>Einsatz in Punkten:</translation>
    </message>
    <message>
        <source>The answer, as letters:</source>
        <translation>Die Antwort, in Buchstaben:</translation>
    </message>
    <message>
        <source>The answer:</source>
        <translation>Die Antwort:</translation>
    </message>
    <message>
        <source>Answer for this player…</source>
        <translation>Für diese Person antworten…</translation>
    </message>
    <message>
        <source>Joker</source>
        <translation>Joker</translation>
    </message>
</context>
<context>
    <name>PodiumScene</name>
    <message>
        <source>Thank you for playing!</source>
        <translation>Danke fürs Mitspielen!</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message>
        <source>Play along with your phone: no app, no account.</source>
        <translation>Mitspielen mit dem Handy: ohne App, ohne Konto.</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>1. Point your camera at the code</source>
        <translation>1. Kamera auf den Code richten</translation>
    </message>
    <message>
        <source>no password</source>
        <translation>kein Passwort</translation>
    </message>
    <message>
        <source>Password: %1</source>
        <translation>Passwort: %1</translation>
    </message>
    <message>
        <source>1. Join the Wi-Fi</source>
        <translation>1. Ins WLAN</translation>
    </message>
    <message>
        <source>2. Open the game</source>
        <translation>2. Ins Spiel</translation>
    </message>
    <message>
        <source>No camera? Type this into your browser:</source>
        <translation>Keine Kamera? Das in den Browser tippen:</translation>
    </message>
    <message>
        <source>2. Type your name, and wait until it starts.</source>
        <translation>2. Namen eintippen und warten, bis es losgeht.</translation>
    </message>
    <message>
        <source>3. Type your name, and wait until it starts.</source>
        <translation>3. Namen eintippen und warten, bis es losgeht.</translation>
    </message>
    <message>
        <source>Stay connected if your phone says there is no internet; switch mobile data off.</source>
        <translation>Verbunden bleiben, wenn das Handy meldet, es gebe kein Internet; mobile Daten ausschalten.</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>QuestionScene</name>
    <message>
        <source>Bet: %1</source>
        <translation>Einsatz: %1</translation>
    </message>
    <message>
        <source>has the word</source>
        <translation>ist dran</translation>
    </message>
    <message>
        <source>Answers are in: %1 of %2</source>
        <translation>Antworten: %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 have answered</source>
        <translation>Geantwortet: %1 von %2</translation>
    </message>
    <message>
        <source>Buzzers open</source>
        <translation>Buzzer offen</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Gleich geht’s los</translation>
    </message>
    <message>
        <source>Out for this question: %1</source>
        <translation>Bei dieser Frage gesperrt: %1</translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>That cannot be done just now.</source>
        <translation>Das geht gerade nicht.</translation>
    </message>
    <message>
        <source>Only the host may do that.</source>
        <translation>Das darf nur die Spielleitung.</translation>
    </message>
    <message>
        <source>This night has ended. Reopen it to go on.</source>
        <translation>Dieser Abend ist beendet. Erst wieder aufmachen, dann geht es weiter.</translation>
    </message>
    <message>
        <source>That player is not in the night (any more).</source>
        <translation>Diese Person ist nicht (mehr) dabei.</translation>
    </message>
    <message>
        <source>That team is not in the night (any more).</source>
        <translation>Dieses Team ist nicht (mehr) dabei.</translation>
    </message>
    <message>
        <source>That phone is not in the night (any more).</source>
        <translation>Dieses Handy ist nicht (mehr) dabei.</translation>
    </message>
    <message>
        <source>There is no such round.</source>
        <translation>Diese Runde gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such board.</source>
        <translation>Diese Tafel gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such category.</source>
        <translation>Diese Kategorie gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such question.</source>
        <translation>Diese Frage gibt es nicht.</translation>
    </message>
    <message>
        <source>A name needs at least one visible character.</source>
        <translation>Ein Name braucht mindestens ein sichtbares Zeichen.</translation>
    </message>
    <message>
        <source>That name is too long: 40 characters at most.</source>
        <translation>Der Name ist zu lang: höchstens 40 Zeichen.</translation>
    </message>
    <message>
        <source>Somebody has that name already, or one that looks the same.</source>
        <translation>So heißt schon jemand, oder zum Verwechseln ähnlich.</translation>
    </message>
    <message>
        <source>A team has that name already, or one that looks the same.</source>
        <translation>So heißt schon ein Team, oder zum Verwechseln ähnlich.</translation>
    </message>
    <message>
        <source>Tonight everybody plays alone. Choose teams under People first.</source>
        <translation>Heute spielen alle allein. Erst unter Leute Teams einstellen.</translation>
    </message>
    <message>
        <source>Tonight the host makes the teams.</source>
        <translation>Heute macht die Spielleitung die Teams.</translation>
    </message>
    <message>
        <source>There are as many teams as a night can hold (20).</source>
        <translation>Mehr Teams fasst ein Abend nicht (20).</translation>
    </message>
    <message>
        <source>There are as many players as a night can hold (500).</source>
        <translation>Mehr Leute fasst ein Abend nicht (500).</translation>
    </message>
    <message>
        <source>That phone has as many players as it can hold (6).</source>
        <translation>Mehr Leute fasst ein Handy nicht (6).</translation>
    </message>
    <message>
        <source>The team still has members. Move them first.</source>
        <translation>Das Team hat noch Mitglieder. Sie müssen erst in ein anderes.</translation>
    </message>
    <message>
        <source>The host has to agree to that.</source>
        <translation>Dem muss die Spielleitung zustimmen.</translation>
    </message>
    <message>
        <source>A phone is playing on that seat right now.</source>
        <translation>Auf diesem Platz spielt gerade ein Handy.</translation>
    </message>
    <message>
        <source>That phone does not ask for this seat (any more).</source>
        <translation>Dieses Handy bittet nicht (mehr) um diesen Platz.</translation>
    </message>
    <message>
        <source>The game is paused. Resume the clock first (Ctrl+P).</source>
        <translation>Das Spiel hat Pause. Erst die Uhr weiterlaufen lassen (Strg+P).</translation>
    </message>
    <message>
        <source>The clock is running already.</source>
        <translation>Die Uhr läuft schon.</translation>
    </message>
    <message>
        <source>The clock is not running.</source>
        <translation>Die Uhr läuft nicht.</translation>
    </message>
    <message>
        <source>This night has that pack already.</source>
        <translation>Dieser Abend hat das Fragenpaket schon.</translation>
    </message>
    <message>
        <source>There is no question in that pack.</source>
        <translation>In diesem Fragenpaket ist keine Frage.</translation>
    </message>
    <message>
        <source>This night is full: it has given out all its numbers. Please start a new night.</source>
        <translation>Dieser Abend ist voll: Alle Nummern sind vergeben. Bitte einen neuen Abend beginnen.</translation>
    </message>
    <message>
        <source>That round has been started already.</source>
        <translation>Diese Runde wurde schon begonnen.</translation>
    </message>
    <message>
        <source>That round is not running. Start it first.</source>
        <translation>Diese Runde läuft nicht. Erst starten.</translation>
    </message>
    <message>
        <source>Another round is running. Finish it first.</source>
        <translation>Es läuft eine andere Runde. Erst diese beenden.</translation>
    </message>
    <message>
        <source>No question is open. Choose one from the board.</source>
        <translation>Keine Frage ist offen. Erst eine auf der Tafel wählen.</translation>
    </message>
    <message>
        <source>A question is still open. Rule on it or skip it first.</source>
        <translation>Eine Frage ist noch offen. Erst werten oder überspringen.</translation>
    </message>
    <message>
        <source>That question has been played already.</source>
        <translation>Diese Frage wurde schon gespielt.</translation>
    </message>
    <message>
        <source>That does not fit the moment: the question has moved on.</source>
        <translation>Das passt gerade nicht: Die Frage ist schon weiter.</translation>
    </message>
    <message>
        <source>Nobody has buzzed.</source>
        <translation>Niemand hat gedrückt.</translation>
    </message>
    <message>
        <source>That player has no answer to this question.</source>
        <translation>Diese Person hat zu der Frage keine Antwort.</translation>
    </message>
    <message>
        <source>That is out of range for points.</source>
        <translation>So viele Punkte gehen nicht.</translation>
    </message>
    <message>
        <source>This question is not answered that way.</source>
        <translation>Diese Frage wird anders beantwortet.</translation>
    </message>
    <message>
        <source>Answers are not taken now.</source>
        <translation>Jetzt werden keine Antworten angenommen.</translation>
    </message>
    <message>
        <source>The answer is empty.</source>
        <translation>Die Antwort ist leer.</translation>
    </message>
    <message>
        <source>The answer is too long; 200 characters are the most.</source>
        <translation>Die Antwort ist zu lang; höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>The answer must be a number.</source>
        <translation>Die Antwort muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>That is not a possible choice here.</source>
        <translation>Diese Wahl gibt es hier nicht.</translation>
    </message>
    <message>
        <source>That player is not betting on this question.</source>
        <translation>Diese Person setzt bei der Frage nicht.</translation>
    </message>
    <message>
        <source>The team’s captain places the bet.</source>
        <translation>Den Einsatz macht der Kapitän des Teams.</translation>
    </message>
    <message>
        <source>Nobody has placed a bet yet. Wait for one, or skip the question.</source>
        <translation>Noch hat niemand gesetzt. Auf einen Einsatz warten oder die Frage überspringen.</translation>
    </message>
    <message>
        <source>That bet is too small or too large.</source>
        <translation>Dieser Einsatz ist zu klein oder zu groß.</translation>
    </message>
    <message>
        <source>That time cannot be shown.</source>
        <translation>Diese Zeit lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>A relation is named like team:3, and its values are whole numbers from 0 to 100.</source>
        <translation>Eine Beziehung heißt etwa team:3, und ihre Werte sind ganze Zahlen von 0 bis 100.</translation>
    </message>
    <message>
        <source>The notes are full; shorten them first.</source>
        <translation>Die Notizen sind voll; erst etwas kürzen.</translation>
    </message>
    <message>
        <source>That note is too long; 1000 characters are the most.</source>
        <translation>Die Notiz ist zu lang; höchstens 1000 Zeichen.</translation>
    </message>
    <message>
        <source>That cannot be written.</source>
        <translation>Das lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>That has changed in the meantime. Look again, then repeat.</source>
        <translation>Das hat sich inzwischen geändert. Noch einmal hinsehen, dann wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>What others did since depends on that. Please confirm.</source>
        <translation>Was andere seither getan haben, hängt davon ab. Bitte bestätigen.</translation>
    </message>
    <message>
        <source>There is no such point in the evening.</source>
        <translation>Diesen Punkt des Abends gibt es nicht.</translation>
    </message>
    <message>
        <source>No trading round is running.</source>
        <translation>Es läuft keine Handelsrunde.</translation>
    </message>
    <message>
        <source>There is an open challenge already; finish or cancel it first.</source>
        <translation>Es gibt schon eine offene Aufgabe; erst beenden oder abbrechen.</translation>
    </message>
    <message>
        <source>The challenge is past that step.</source>
        <translation>Die Aufgabe ist schon weiter.</translation>
    </message>
    <message>
        <source>The bank does not have enough.</source>
        <translation>Die Bank hat nicht genug.</translation>
    </message>
    <message>
        <source>What that would take back has been used already.</source>
        <translation>Was das zurücknähme, ist schon verbraucht.</translation>
    </message>
    <message>
        <source>The goods would not add up, so nothing has happened.</source>
        <translation>Die Waren gingen nicht auf, deshalb ist nichts geschehen.</translation>
    </message>
    <message>
        <source>The round has begun; its rules stand.</source>
        <translation>Die Runde hat begonnen; ihre Regeln stehen fest.</translation>
    </message>
    <message>
        <source>The rules know no such building.</source>
        <translation>Dieses Gebäude kennen die Regeln nicht.</translation>
    </message>
    <message>
        <source>There is no such challenge.</source>
        <translation>Diese Aufgabe gibt es nicht.</translation>
    </message>
    <message>
        <source>The nation has no such building.</source>
        <translation>Die Nation hat kein solches Gebäude.</translation>
    </message>
    <message>
        <source>That building produces nothing.</source>
        <translation>Dieses Gebäude stellt nichts her.</translation>
    </message>
    <message>
        <source>The player is in another team.</source>
        <translation>Die Person ist in einem anderen Team.</translation>
    </message>
    <message>
        <source>The player has no nation; put them into a team first.</source>
        <translation>Die Person hat keine Nation; sie muss erst in ein Team.</translation>
    </message>
    <message>
        <source>The target is a number from 1 to 10,000.</source>
        <translation>Das Ziel ist eine Zahl von 1 bis 10.000.</translation>
    </message>
    <message>
        <source>Trading needs at least one team with a player in it.</source>
        <translation>Handeln braucht mindestens ein Team, in dem jemand ist.</translation>
    </message>
    <message>
        <source>The rules do not allow that duration.</source>
        <translation>Diese Dauer erlauben die Regeln nicht.</translation>
    </message>
    <message>
        <source>That could not be stored, so nothing has happened. Please try again.</source>
        <translation>Das ließ sich nicht speichern, deshalb ist nichts geschehen. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is not enough for that.</source>
        <translation>Dafür ist nicht genug da.</translation>
    </message>
    <message>
        <source>Amounts are whole numbers from 1 to 1,000,000.</source>
        <translation>Mengen sind ganze Zahlen von 1 bis 1.000.000.</translation>
    </message>
    <message>
        <source>The rules know no such good.</source>
        <translation>Diese Ware kennen die Regeln nicht.</translation>
    </message>
    <message>
        <source>The nation has as many of these as it may have.</source>
        <translation>Mehr davon darf die Nation nicht haben.</translation>
    </message>
    <message>
        <source>A challenge for this building comes first.</source>
        <translation>Zuerst kommt eine Aufgabe für dieses Gebäude.</translation>
    </message>
    <message>
        <source>That price is too low or too high.</source>
        <translation>Dieser Preis ist zu niedrig oder zu hoch.</translation>
    </message>
    <message>
        <source>There is no such offer.</source>
        <translation>Dieses Angebot gibt es nicht.</translation>
    </message>
    <message>
        <source>This offer is closed already.</source>
        <translation>Dieses Angebot ist schon erledigt.</translation>
    </message>
    <message>
        <source>Your nation cannot do that with this offer now.</source>
        <translation>Das geht für eure Nation bei diesem Angebot jetzt nicht.</translation>
    </message>
    <message>
        <source>The offer has changed; look at it again.</source>
        <translation>Das Angebot hat sich geändert; bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <source>A trade needs two different nations.</source>
        <translation>Zu einem Handel gehören zwei verschiedene Nationen.</translation>
    </message>
    <message>
        <source>Put something into the offer first.</source>
        <translation>Das Angebot ist noch leer.</translation>
    </message>
    <message>
        <source>Your nation has the plague: it cannot start a trade with a healthy one.</source>
        <translation>Eure Nation hat die Pest: Mit einer gesunden kann sie keinen Handel beginnen.</translation>
    </message>
    <message>
        <source>There is no such event.</source>
        <translation>Dieses Ereignis gibt es nicht.</translation>
    </message>
    <message>
        <source>This event is still going on.</source>
        <translation>Dieses Ereignis dauert noch an.</translation>
    </message>
    <message>
        <source>That strength is not possible.</source>
        <translation>Diese Stärke ist nicht möglich.</translation>
    </message>
    <message>
        <source>Your nation has nothing to answer there.</source>
        <translation>Darauf kann eure Nation nicht reagieren.</translation>
    </message>
    <message>
        <source>There is no nation that this can happen to.</source>
        <translation>Es gibt keine Nation, der das geschehen kann.</translation>
    </message>
    <message>
        <source>This building makes nothing right now.</source>
        <translation>Dieses Gebäude stellt gerade nichts her.</translation>
    </message>
    <message>
        <source>That many minutes are not possible.</source>
        <translation>So viele Minuten sind nicht möglich.</translation>
    </message>
    <message>
        <source>There is no food tax in this round.</source>
        <translation>In dieser Runde gibt es keine Nahrungssteuer.</translation>
    </message>
    <message>
        <source>The scenario sets that.</source>
        <translation>Das legt das Szenario fest.</translation>
    </message>
    <message>
        <source>The scenario is for another number of teams.</source>
        <translation>Das Szenario ist für eine andere Zahl von Teams.</translation>
    </message>
    <message>
        <source>Your captain does that tonight.</source>
        <translation>Das macht heute euer Kapitän.</translation>
    </message>
    <message>
        <source>There are no points to exchange, or no trading round follows.</source>
        <translation>Es gibt keine Punkte zum Tauschen, oder es folgt keine Handelsrunde.</translation>
    </message>
    <message>
        <source>Deals, buildings and events of the trading game stand; they cannot be taken back.</source>
        <translation>Geschäfte, Bauten und Ereignisse des Handelsspiels gelten; sie lassen sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>None of tonight&apos;s packs has a question left that a phone can judge by itself.</source>
        <translation>In keinem Paket von heute Abend ist noch eine Frage, die ein Handy allein auswerten kann.</translation>
    </message>
    <message>
        <source>That was wrong just now. Take a breath before the next answer.</source>
        <translation>Das war gerade falsch. Atme durch, dann die nächste Antwort.</translation>
    </message>
    <message>
        <source>Answer the question first.</source>
        <translation>Beantworte zuerst die Frage.</translation>
    </message>
    <message>
        <source>The answers of this round have not been collected and shown yet.</source>
        <translation>Die Antworten dieser Runde sind noch nicht eingesammelt und gezeigt.</translation>
    </message>
    <message>
        <source>Only a list of questions can show its answers after the round.</source>
        <translation>Nur eine Liste von Fragen kann ihre Antworten nach der Runde zeigen.</translation>
    </message>
    <message>
        <source>This round cannot be doubled.</source>
        <translation>Diese Runde lässt sich nicht verdoppeln.</translation>
    </message>
    <message>
        <source>The joker is on another round already; there is one for the whole night.</source>
        <translation>Der Joker liegt schon auf einer anderen Runde; es gibt einen für den ganzen Abend.</translation>
    </message>
    <message>
        <source>A round counts from 0 to 1000 percent.</source>
        <translation>Eine Runde zählt von 0 bis 1000 Prozent.</translation>
    </message>
    <message>
        <source>It is not your turn to choose.</source>
        <translation>Du bist nicht mit Wählen dran.</translation>
    </message>
    <message>
        <source>This tie-break is between others.</source>
        <translation>Dieses Stechen ist zwischen anderen.</translation>
    </message>
    <message>
        <source>A tie-break is for at least two with the same score.</source>
        <translation>Ein Stechen braucht mindestens zwei mit gleicher Punktzahl.</translation>
    </message>
    <message>
        <source>You have already appealed on this question.</source>
        <translation>Zu dieser Frage gab es schon einen Einspruch.</translation>
    </message>
    <message>
        <source>Your earlier appeals wait for the host; please wait, too.</source>
        <translation>Deine früheren Einsprüche warten noch auf die Spielleitung; bitte warte auch.</translation>
    </message>
    <message>
        <source>There is nothing here to appeal against.</source>
        <translation>Hier gibt es nichts, wogegen Einspruch möglich wäre.</translation>
    </message>
    <message>
        <source>This appeal is not open any more.</source>
        <translation>Dieser Einspruch ist nicht mehr offen.</translation>
    </message>
    <message>
        <source>This round cannot run by itself.</source>
        <translation>Diese Runde kann nicht von selbst laufen.</translation>
    </message>
    <message>
        <source>This player is not let in yet: do that under People.</source>
        <translation>Wer das ist, ist noch nicht hereingelassen: Das geht unter „Leute“.</translation>
    </message>
    <message>
        <source>This player is in already.</source>
        <translation>Wer das ist, spielt schon mit.</translation>
    </message>
    <message>
        <source>That name holds a word from the list words.txt.</source>
        <translation>In diesem Namen steckt ein Wort aus der Liste words.txt.</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) of this round need you: buzzers and wagers are ruled by the host. A round without them runs by itself.</source>
        <translation>
            <numerusform>%n Frage dieser Runde braucht dich: Über Buzzer und Einsätze urteilt die Spielleitung. Eine Runde ohne sie läuft von selbst.</numerusform>
            <numerusform>%n Fragen dieser Runde brauchen dich: Über Buzzer und Einsätze urteilt die Spielleitung. Eine Runde ohne sie läuft von selbst.</numerusform>
        </translation>
    </message>
    <message>
        <source>A round whose answers are shown at its end needs you to rule on them.</source>
        <translation>Eine Runde, deren Antworten am Ende gezeigt werden, braucht dich: Du wertest sie.</translation>
    </message>
    <message>
        <source>This round does not run by itself.</source>
        <translation>Diese Runde läuft nicht von selbst.</translation>
    </message>
    <message>
        <source>Only boards and lists run by themselves.</source>
        <translation>Nur Tafeln und Listen laufen von selbst.</translation>
    </message>
</context>
<context>
    <name>ResultStrip</name>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Nobody knew it</source>
        <translation>Niemand wusste es</translation>
    </message>
    <message>
        <source>Closest: %1 of %2</source>
        <translation>Am nächsten dran: %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 had it</source>
        <translation>Gewusst: %1 von %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language of these words, as in BCP 47</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Players</source>
        <translation>Mitspielende</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Presses</source>
        <translation>Buzzer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>First at the buzzer</source>
        <translation>Zuerst am Buzzer</translation>
    </message>
    <message>
        <source>Ahead (median)</source>
        <translation>Vorsprung (Median)</translation>
    </message>
    <message>
        <source>Behind (median)</source>
        <translation>Rückstand (Median)</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Am schnellsten</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>ist gegangen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Answered right</source>
        <translation>Richtig beantwortet</translation>
    </message>
    <message>
        <source>Closest</source>
        <translation>Am knappsten</translation>
    </message>
    <message>
        <source>too close: by arrival</source>
        <translation>zu knapp: nach Ankunft</translation>
    </message>
    <message>
        <source>%1 before %2</source>
        <translation>%1 vor %2</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>After the opening</source>
        <translation>Nach der Freigabe</translation>
    </message>
    <message>
        <source>Behind the first</source>
        <translation>Hinter der ersten Person</translation>
    </message>
    <message>
        <source>Uncertainty</source>
        <translation>Unsicherheit</translation>
    </message>
    <message>
        <source>Credit for the way</source>
        <translation>Gutschrift für den Weg</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Scores over time</source>
        <translation>Punkte im Verlauf</translation>
    </message>
    <message>
        <source>Game clock in minutes.</source>
        <translation>Spieluhr in Minuten.</translation>
    </message>
    <message>
        <source>The best %1 are drawn.</source>
        <translation>Gezeichnet sind die besten %1.</translation>
    </message>
    <message>
        <source>How hard the questions were</source>
        <translation>Wie schwer die Fragen waren</translation>
    </message>
    <message>
        <source>How close it was at the buzzer</source>
        <translation>Wie knapp es am Buzzer war</translation>
    </message>
    <message>
        <source>Each dot is the smallest distance between the first and the next press of a question; the line is its uncertainty. A hollow dot was too close to tell: the earlier arrival has won.</source>
        <translation>Jeder Punkt ist der kleinste Abstand zwischen dem ersten und dem nächsten Drücken bei einer Frage; die Linie ist seine Unsicherheit. Ein hohler Punkt war zu knapp: Die frühere Ankunft hat gewonnen.</translation>
    </message>
    <message>
        <source>No question has been played yet.</source>
        <translation>Es wurde noch keine Frage gespielt.</translation>
    </message>
    <message>
        <source>Only questions whose answer has been shown are listed.</source>
        <translation>Aufgeführt sind nur Fragen, deren Antwort gezeigt wurde.</translation>
    </message>
    <message>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>too early</source>
        <translation>zu früh</translation>
    </message>
    <message>
        <source>locked out</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>unentschieden</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>won the tie-break</source>
        <translation>hat das Stechen gewonnen</translation>
    </message>
    <message>
        <source>place %1 in the tie-break</source>
        <translation>Platz %1 im Stechen</translation>
    </message>
</context>
<context>
    <name>RevealScene</name>
    <message>
        <source>Bet: %1</source>
        <translation>Einsatz: %1</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
</context>
<context>
    <name>RoundScene</name>
    <message>
        <source>Round %1</source>
        <translation>Runde %1</translation>
    </message>
    <message>
        <source>%1 questions</source>
        <translation>%1 Fragen</translation>
    </message>
    <message>
        <source>%1 of %2 questions asked</source>
        <translation>%1 von %2 Fragen gespielt</translation>
    </message>
    <message>
        <source>Doubled for %1</source>
        <translation>Doppelt für %1</translation>
    </message>
</context>
<context>
    <name>RulesWords</name>
    <message>
        <source>Goods</source>
        <translation>Waren</translation>
    </message>
    <message>
        <source>How prices move</source>
        <translation>Wie sich Preise bewegen</translation>
    </message>
    <message>
        <source>Food tax</source>
        <translation>Nahrungssteuer</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Nations at the start</source>
        <translation>Nationen am Anfang</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Lengths to choose from, minutes</source>
        <translation>Wählbare Dauer, Minuten</translation>
    </message>
    <message>
        <source>Warnings before the end, minutes</source>
        <translation>Warnungen vor dem Ende, Minuten</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>What happens by itself</source>
        <translation>Was von selbst geschieht</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>Change that is announced, percent</source>
        <translation>Änderung, die gemeldet wird, Prozent</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Mengen</translation>
    </message>
    <message>
        <source>Food taxes until an answer is too late</source>
        <translation>Nahrungssteuern, bis es für eine Antwort zu spät ist</translation>
    </message>
    <message>
        <source>Minutes between two of them at least</source>
        <translation>Mindestabstand in Minuten</translation>
    </message>
    <message>
        <source>Average margin at most, percent</source>
        <translation>Mittlerer Gewinn höchstens, Prozent</translation>
    </message>
    <message>
        <source>Currency that comes back, percent</source>
        <translation>Geld, das zurückkommt, Prozent</translation>
    </message>
    <message>
        <source>Stock of each good at the bank, per nation</source>
        <translation>Vorrat der Bank je Ware und Nation</translation>
    </message>
    <message>
        <source>Base price</source>
        <translation>Grundpreis</translation>
    </message>
    <message>
        <source>Average margin below, percent</source>
        <translation>Mittlerer Gewinn unter, Prozent</translation>
    </message>
    <message>
        <source>Push on prices, percent</source>
        <translation>Druck auf die Preise, Prozent</translation>
    </message>
    <message>
        <source>Large trades: at most, percent</source>
        <translation>Große Mengen: höchstens, Prozent</translation>
    </message>
    <message>
        <source>Large trades: more, percent</source>
        <translation>Große Mengen: mehr, Prozent</translation>
    </message>
    <message>
        <source>Only captains act for their nation</source>
        <translation>Nur Kapitäne handeln für ihre Nation</translation>
    </message>
    <message>
        <source>A challenge earns the right to build</source>
        <translation>Eine Aufgabe gibt das Recht zu bauen</translation>
    </message>
    <message>
        <source>Time for a challenge, seconds</source>
        <translation>Zeit für eine Aufgabe, Sekunden</translation>
    </message>
    <message>
        <source>Chance, percent</source>
        <translation>Wahrscheinlichkeit, Prozent</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>More cost of building, percent</source>
        <translation>Höhere Baukosten, Prozent</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Food taxes that it lasts</source>
        <translation>Dauer in Nahrungssteuern</translation>
    </message>
    <message>
        <source>Longer for each severity, food taxes</source>
        <translation>Länger je Stärke, Nahrungssteuern</translation>
    </message>
    <message>
        <source>Developed nation</source>
        <translation>Entwickelte Nation</translation>
    </message>
    <message>
        <source>Developing nation</source>
        <translation>Sich entwickelnde Nation</translation>
    </message>
    <message>
        <source>Easy</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Strength of events, percent</source>
        <translation>Stärke der Ereignisse, Prozent</translation>
    </message>
    <message>
        <source>Every so many minutes</source>
        <translation>Alle so viele Minuten</translation>
    </message>
    <message>
        <source>Price of missing food, percent of the base price</source>
        <translation>Preis fehlender Nahrung, Prozent des Grundpreises</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Hungry below so much food</source>
        <translation>Hunger unter so viel Nahrung</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>Weight of kindness, percent</source>
        <translation>Gewicht der Freundlichkeit, Prozent</translation>
    </message>
    <message>
        <source>What traders are called</source>
        <translation>Wie Händler heißen</translation>
    </message>
    <message>
        <source>In the last minutes</source>
        <translation>In den letzten Minuten</translation>
    </message>
    <message>
        <source>Lasts, minutes</source>
        <translation>Dauer, Minuten</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>Lowest base price</source>
        <translation>Niedrigster Grundpreis</translation>
    </message>
    <message>
        <source>At least, percent</source>
        <translation>Mindestens, Prozent</translation>
    </message>
    <message>
        <source>Makes for each challenge</source>
        <translation>Stellt je Aufgabe her</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Taken off by each building, percent</source>
        <translation>Abzug je Gebäude, Prozent</translation>
    </message>
    <message>
        <source>Momentum: change that counts fully, percent</source>
        <translation>Schwung: Änderung, die voll zählt, Prozent</translation>
    </message>
    <message>
        <source>Momentum: looked back, seconds</source>
        <translation>Schwung: Rückblick, Sekunden</translation>
    </message>
    <message>
        <source>Momentum: weight, percent</source>
        <translation>Schwung: Gewicht, Prozent</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>At most, percent</source>
        <translation>Höchstens, Prozent</translation>
    </message>
    <message>
        <source>Highest severity of events</source>
        <translation>Größte Stärke von Ereignissen</translation>
    </message>
    <message>
        <source>A trade moves the price by, percent</source>
        <translation>Ein Handel bewegt den Preis um, Prozent</translation>
    </message>
    <message>
        <source>Units that move it so far</source>
        <translation>Einheiten, die ihn so weit bewegen</translation>
    </message>
    <message>
        <source>Has to be there</source>
        <translation>Muss da sein</translation>
    </message>
    <message>
        <source>Less output (easy), percent</source>
        <translation>Weniger Ertrag (leicht), Prozent</translation>
    </message>
    <message>
        <source>Less output (hard), percent</source>
        <translation>Weniger Ertrag (schwer), Prozent</translation>
    </message>
    <message>
        <source>Less output (medium), percent</source>
        <translation>Weniger Ertrag (mittel), Prozent</translation>
    </message>
    <message>
        <source>Output, percent</source>
        <translation>Ertrag, Prozent</translation>
    </message>
    <message>
        <source>Currency for each building</source>
        <translation>Geld je Gebäude</translation>
    </message>
    <message>
        <source>A challenge for each player</source>
        <translation>Eine Aufgabe je Spieler</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Quiz points for one currency</source>
        <translation>Quizpunkte für ein Geldstück</translation>
    </message>
    <message>
        <source>Higher prices, percent</source>
        <translation>Höhere Preise, Prozent</translation>
    </message>
    <message>
        <source>Way back: distance that counts fully, percent</source>
        <translation>Rückkehr: Abstand, der voll zählt, Prozent</translation>
    </message>
    <message>
        <source>Way back to the base price: weight, percent</source>
        <translation>Rückkehr zum Grundpreis: Gewicht, Prozent</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Players say themselves that a challenge is done</source>
        <translation>Spieler sagen selbst, dass eine Aufgabe geschafft ist</translation>
    </message>
    <message>
        <source>For each severity, percent</source>
        <translation>Je Stärke, Prozent</translation>
    </message>
    <message>
        <source>The other goods move with it by, percent</source>
        <translation>Die anderen Waren gehen mit um, Prozent</translation>
    </message>
    <message>
        <source>Bank buys lower and sells higher by, percent</source>
        <translation>Die Bank kauft billiger und verkauft teurer um, Prozent</translation>
    </message>
    <message>
        <source>Goods at the start, percent</source>
        <translation>Waren am Anfang, Prozent</translation>
    </message>
    <message>
        <source>Factories stop for, seconds</source>
        <translation>Fabriken stehen still, Sekunden</translation>
    </message>
    <message>
        <source>How many, or how many seconds</source>
        <translation>Wie viele, oder wie viele Sekunden</translation>
    </message>
    <message>
        <source>Food tax times</source>
        <translation>Nahrungssteuer mal</translation>
    </message>
    <message>
        <source>Minutes between two food taxes</source>
        <translation>Minuten zwischen zwei Nahrungssteuern</translation>
    </message>
    <message>
        <source>Taken off the tax by each building, percent</source>
        <translation>Abzug von der Steuer je Gebäude, Prozent</translation>
    </message>
    <message>
        <source>Currency for each food taxed</source>
        <translation>Geld je versteuerter Nahrung</translation>
    </message>
    <message>
        <source>Food tax with one of these, percent</source>
        <translation>Nahrungssteuer mit einem davon, Prozent</translation>
    </message>
    <message>
        <source>For so many nations only</source>
        <translation>Nur für so viele Nationen</translation>
    </message>
    <message>
        <source>Seconds between two steps</source>
        <translation>Sekunden zwischen zwei Schritten</translation>
    </message>
    <message>
        <source>Strikes two nations from severity</source>
        <translation>Trifft zwei Nationen ab Stärke</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Unter</translation>
    </message>
    <message>
        <source>Uses for each challenge</source>
        <translation>Verbraucht je Aufgabe</translation>
    </message>
    <message>
        <source>Usual length, minutes</source>
        <translation>Übliche Dauer, Minuten</translation>
    </message>
    <message>
        <source>Usual severity of events</source>
        <translation>Übliche Stärke von Ereignissen</translation>
    </message>
    <message>
        <source>Largest step, percent</source>
        <translation>Größter Schritt, Prozent</translation>
    </message>
    <message>
        <source>Warning before it, seconds</source>
        <translation>Warnung davor, Sekunden</translation>
    </message>
    <message>
        <source>This is no JSON file: %1</source>
        <translation>Das ist keine JSON-Datei: %1</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 is of another kind than is expected</source>
        <translation>%1 ist von anderer Art als erwartet</translation>
    </message>
    <message>
        <source>%1 may hold a to z, 0 to 9 and _ only</source>
        <translation>%1 darf nur a bis z, 0 bis 9 und _ enthalten</translation>
    </message>
    <message>
        <source>%1 is there twice: %2</source>
        <translation>%1 gibt es zweimal: %2</translation>
    </message>
    <message>
        <source>Nothing is called %1</source>
        <translation>Nichts heißt %1</translation>
    </message>
    <message>
        <source>%1 names %2, which is in no list</source>
        <translation>%1 nennt %2, das in keiner Liste steht</translation>
    </message>
    <message>
        <source>%1 must be more than the one before it</source>
        <translation>%1 muss mehr sein als der Wert davor</translation>
    </message>
    <message>
        <source>%1 needs another number of entries: %2</source>
        <translation>%1 braucht eine andere Anzahl von Einträgen: %2</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 must be from %2 to %3</source>
        <translation>%1 muss zwischen %2 und %3 liegen</translation>
    </message>
</context>
<context>
    <name>Ruleset</name>
    <message>
        <source>Food</source>
        <translation>Nahrung</translation>
    </message>
    <message>
        <source>Raw materials</source>
        <translation>Rohstoffe</translation>
    </message>
    <message>
        <source>Electrical goods</source>
        <translation>Elektronik</translation>
    </message>
    <message>
        <source>Medical goods</source>
        <translation>Medizin</translation>
    </message>
    <message>
        <source>Farm</source>
        <translation>Bauernhof</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Electrical factory</source>
        <translation>Elektronikfabrik</translation>
    </message>
    <message>
        <source>Medical factory</source>
        <translation>Medizinfabrik</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Schule</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>Krankenhaus</translation>
    </message>
    <message>
        <source>Restaurant</source>
        <translation>Restaurant</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastruktur</translation>
    </message>
    <message>
        <source>Food producer</source>
        <translation>Land der Bauern</translation>
    </message>
    <message>
        <source>Raw materials producer</source>
        <translation>Land der Minen</translation>
    </message>
    <message>
        <source>Electrical goods producer</source>
        <translation>Land der Elektronik</translation>
    </message>
    <message>
        <source>Medical goods producer</source>
        <translation>Land der Medizin</translation>
    </message>
    <message>
        <source>Push-ups</source>
        <translation>Liegestütze</translation>
    </message>
    <message>
        <source>Sit-ups</source>
        <translation>Sit-ups</translation>
    </message>
    <message>
        <source>Burpees</source>
        <translation>Burpees</translation>
    </message>
    <message>
        <source>Star jumps</source>
        <translation>Sternsprünge</translation>
    </message>
    <message>
        <source>Squats</source>
        <translation>Kniebeugen</translation>
    </message>
    <message>
        <source>Lunges</source>
        <translation>Ausfallschritte</translation>
    </message>
    <message>
        <source>Plank</source>
        <translation>Unterarmstütz</translation>
    </message>
    <message>
        <source>Jumping jacks</source>
        <translation>Hampelmänner</translation>
    </message>
    <message>
        <source>Quiz question</source>
        <translation>Quizfrage</translation>
    </message>
    <message>
        <source>Default rules</source>
        <translation>Standardregeln</translation>
    </message>
    <message>
        <source>Earthquake</source>
        <translation>Erdbeben</translation>
    </message>
    <message>
        <source>Buildings of every nation fall down.</source>
        <translation>In jeder Nation stürzen Gebäude ein.</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Feuer</translation>
    </message>
    <message>
        <source>Electrical factories burn down.</source>
        <translation>Elektronikfabriken brennen ab.</translation>
    </message>
    <message>
        <source>Drought</source>
        <translation>Dürre</translation>
    </message>
    <message>
        <source>Farms and mines make less.</source>
        <translation>Höfe und Minen liefern weniger.</translation>
    </message>
    <message>
        <source>Plague</source>
        <translation>Seuche</translation>
    </message>
    <message>
        <source>A sick nation makes less, and gives the plague to those it trades with. Medical goods cure it.</source>
        <translation>Eine kranke Nation stellt weniger her und steckt an, mit wem sie handelt. Medizin heilt sie.</translation>
    </message>
    <message>
        <source>Blizzard</source>
        <translation>Schneesturm</translation>
    </message>
    <message>
        <source>Food tax rises and everything makes less.</source>
        <translation>Die Nahrungssteuer steigt, und alles liefert weniger.</translation>
    </message>
    <message>
        <source>Tornado</source>
        <translation>Wirbelsturm</translation>
    </message>
    <message>
        <source>Every nation loses goods and currency.</source>
        <translation>Jede Nation verliert Waren und Geld.</translation>
    </message>
    <message>
        <source>Recession</source>
        <translation>Wirtschaftskrise</translation>
    </message>
    <message>
        <source>The bank and all building cost more.</source>
        <translation>Die Bank und alles Bauen werden teurer.</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automatisierung</translation>
    </message>
    <message>
        <source>One nation may pay electrical goods to make its factories faster.</source>
        <translation>Eine Nation darf mit Elektronik ihre Fabriken schneller machen.</translation>
    </message>
    <message>
        <source>Olympic games</source>
        <translation>Olympische Spiele</translation>
    </message>
    <message>
        <source>A developed nation may host the games, and is paid back if all others can feed their people.</source>
        <translation>Eine entwickelte Nation darf die Spiele ausrichten und bekommt Geld zurück, wenn alle anderen ihre Leute ernähren können.</translation>
    </message>
    <message>
        <source>Generous trader</source>
        <translation>Großzügiger Handel</translation>
    </message>
    <message>
        <source>Fair trader</source>
        <translation>Fairer Handel</translation>
    </message>
    <message>
        <source>Balanced trader</source>
        <translation>Ausgewogener Handel</translation>
    </message>
    <message>
        <source>Shrewd trader</source>
        <translation>Gerissener Handel</translation>
    </message>
    <message>
        <source>Profit-focused</source>
        <translation>Auf Gewinn aus</translation>
    </message>
    <message>
        <source>No trades</source>
        <translation>Kein Handel</translation>
    </message>
    <message>
        <source>The Marshall Plan</source>
        <translation>Der Marshallplan</translation>
    </message>
    <message>
        <source>Britain</source>
        <translation>Großbritannien</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>West Germany</source>
        <translation>Westdeutschland</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Aid</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Aid arrives, the poorest nation gets most; where somebody is hungry then, all lose currency.</source>
        <translation>Hilfe trifft ein, die ärmste Nation bekommt am meisten; hungert dann jemand, verlieren alle Geld.</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Wiederaufbau</translation>
    </message>
    <message>
        <source>The first nation with 8 buildings gets 500 points.</source>
        <translation>Die erste Nation mit 8 Gebäuden bekommt 500 Punkte.</translation>
    </message>
    <message>
        <source>The Silk Road</source>
        <translation>Die Seidenstraße</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Persia</source>
        <translation>Persien</translation>
    </message>
    <message>
        <source>Arabia</source>
        <translation>Arabien</translation>
    </message>
    <message>
        <source>Rome</source>
        <translation>Rom</translation>
    </message>
    <message>
        <source>Caravans</source>
        <translation>Karawanen</translation>
    </message>
    <message>
        <source>Goods of a trade arrive two minutes after it.</source>
        <translation>Gehandelte Waren kommen zwei Minuten später an.</translation>
    </message>
    <message>
        <source>Fashion</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>The base price of one good doubles for five minutes.</source>
        <translation>Der Grundpreis einer Ware verdoppelt sich für fünf Minuten.</translation>
    </message>
    <message>
        <source>Raid</source>
        <translation>Überfall</translation>
    </message>
    <message>
        <source>Robbers take a tenth of one nation’s goods.</source>
        <translation>Räuber nehmen ein Zehntel der Waren einer Nation.</translation>
    </message>
    <message>
        <source>The Industrial Revolution</source>
        <translation>Die industrielle Revolution</translation>
    </message>
    <message>
        <source>Lancashire</source>
        <translation>Lancashire</translation>
    </message>
    <message>
        <source>Yorkshire</source>
        <translation>Yorkshire</translation>
    </message>
    <message>
        <source>Midlands</source>
        <translation>Midlands</translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation>Schottland</translation>
    </message>
    <message>
        <source>Steam</source>
        <translation>Dampf</translation>
    </message>
    <message>
        <source>Factories make double and eat one food more; without 5 medical goods they stop for five minutes after each use.</source>
        <translation>Fabriken liefern doppelt und brauchen eine Nahrung mehr; ohne 5 Medizin stehen sie nach jeder Nutzung fünf Minuten still.</translation>
    </message>
    <message>
        <source>The Space Race</source>
        <translation>Der Wettlauf ins All</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Liquid fuels</source>
        <translation>Flüssige Treibstoffe</translation>
    </message>
    <message>
        <source>Metals</source>
        <translation>Metalle</translation>
    </message>
    <message>
        <source>Electronics</source>
        <translation>Elektronik</translation>
    </message>
    <message>
        <source>USA</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>USSR</source>
        <translation>UdSSR</translation>
    </message>
    <message>
        <source>Europe</source>
        <translation>Europa</translation>
    </message>
    <message>
        <source>Prestige</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>The first nation to build a type gets 50 currency.</source>
        <translation>Wer etwas als Erstes baut, bekommt 50 Geld.</translation>
    </message>
    <message>
        <source>The last push</source>
        <translation>Der Endspurt</translation>
    </message>
    <message>
        <source>In the last 20 minutes building costs half as much again.</source>
        <translation>In den letzten 20 Minuten kostet Bauen die Hälfte mehr.</translation>
    </message>
    <message>
        <source>The Age of Exploration</source>
        <translation>Das Zeitalter der Entdeckungen</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>England</source>
        <translation>England</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>Voyage</source>
        <translation>Seereise</translation>
    </message>
    <message>
        <source>A ship may bring 20 to 50 units of some good.</source>
        <translation>Ein Schiff bringt vielleicht 20 bis 50 Einheiten einer Ware.</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Verfall</translation>
    </message>
    <message>
        <source>Every nation loses a twentieth of its goods.</source>
        <translation>Jede Nation verliert ein Zwanzigstel ihrer Waren.</translation>
    </message>
    <message>
        <source>The Great Depression</source>
        <translation>Die Große Depression</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Tariffs</source>
        <translation>Zölle</translation>
    </message>
    <message>
        <source>The bank keeps a tenth of what nations trade.</source>
        <translation>Die Bank behält ein Zehntel dessen, was Nationen handeln.</translation>
    </message>
    <message>
        <source>Bankruptcy</source>
        <translation>Bankrott</translation>
    </message>
    <message>
        <source>A nation with less than 100 currency loses a building.</source>
        <translation>Eine Nation mit weniger als 100 Geld verliert ein Gebäude.</translation>
    </message>
</context>
<context>
    <name>SampleEvening</name>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Trading game</source>
        <translation>Handelsspiel</translation>
    </message>
</context>
<context>
    <name>ScoreboardScene</name>
    <message>
        <source>Scores</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Hidden until later</source>
        <translation>Bis auf Weiteres verdeckt</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Frozen: the points from before</source>
        <translation>Eingefroren: der Stand von vorhin</translation>
    </message>
</context>
<context>
    <name>SheetScene</name>
    <message>
        <source>%1 of %2 questions asked</source>
        <translation>%1 von %2 Fragen gestellt</translation>
    </message>
    <message>
        <source>Answers are collected in %1 s</source>
        <translation>Die Antworten werden in %1 s eingesammelt</translation>
    </message>
    <message>
        <source>Pens down! The answers are in.</source>
        <translation>Stifte weg! Die Antworten sind da.</translation>
    </message>
    <message>
        <source>Answers can be changed until they are collected.</source>
        <translation>Antworten lassen sich ändern, bis eingesammelt wird.</translation>
    </message>
</context>
<context>
    <name>ShelfWords</name>
    <message>
        <source>That night is open.</source>
        <translation>Dieser Abend ist gerade offen.</translation>
    </message>
    <message>
        <source>That could not be stored: %1</source>
        <translation>Das ließ sich nicht speichern: %1</translation>
    </message>
    <message>
        <source>%1 is not a game night.</source>
        <translation>%1 ist kein Spieleabend.</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Quizaar; please update.</source>
        <translation>%1 stammt von einer neueren Version von Quizaar; bitte aktualisieren.</translation>
    </message>
    <message>
        <source>%1 is damaged; nothing of it was taken in.</source>
        <translation>%1 ist beschädigt; nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>The night could not be read from the database.</source>
        <translation>Der Abend ließ sich nicht aus der Datenbank lesen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 ließ sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 ist zu groß.</translation>
    </message>
    <message>
        <source>The nights of this laptop could not be read.</source>
        <translation>Die Abende dieses Laptops ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>The night with the code %1 is here already.</source>
        <translation>Der Abend mit dem Code %1 ist schon hier.</translation>
    </message>
    <message numerus="yes">
        <source>The night is saved, but %n picture(s) or sound(s) could not be put into the file.</source>
        <translation>
            <numerusform>Der Abend ist gespeichert, aber %n Bild oder Ton passte nicht in die Datei oder fehlte.</numerusform>
            <numerusform>Der Abend ist gespeichert, aber %n Bilder oder Töne passten nicht in die Datei oder fehlten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SideGrid</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>TradingResultScene</name>
    <message>
        <source>Nobody has traded</source>
        <translation>Niemand hat gehandelt</translation>
    </message>
    <message>
        <source>The richest nation</source>
        <translation>Die reichste Nation</translation>
    </message>
    <message>
        <source>goods, currency and buildings, more for the kind</source>
        <translation>Waren, Geld und Gebäude, mit Zuschlag für Freundlichkeit</translation>
    </message>
    <message>
        <source>The kindest nation</source>
        <translation>Die freundlichste Nation</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Goods and currency</source>
        <translation>Waren und Geld</translation>
    </message>
</context>
<context>
    <name>TradingScene</name>
    <message>
        <source>Food tax in %1</source>
        <translation>Nahrungssteuer in %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>TradingWords</name>
    <message>
        <source>Easy</source>
        <translation>Leicht</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Hard</source>
        <translation>Schwer</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1, %2 seconds</source>
        <translation>%1, %2 Sekunden</translation>
    </message>
    <message>
        <source>nothing built yet</source>
        <translation>noch nichts gebaut</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 currency</source>
        <translation>%1 Geld</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>WindowedProgram</name>
    <message>
        <source>Try it with bots</source>
        <translation>Mit Bots ausprobieren</translation>
    </message>
    <message>
        <source>Sample evening</source>
        <translation>Beispielabend</translation>
    </message>
</context>
<context>
    <name>quizaar::AnswerModel</name>
    <message>
        <source>%1 – bets %2</source>
        <translation>%1 – setzt %2</translation>
    </message>
    <message>
        <source>%1 – no bet yet</source>
        <translation>%1 – noch kein Einsatz</translation>
    </message>
    <message>
        <source>right, says the pack</source>
        <translation>richtig, sagt das Paket</translation>
    </message>
    <message>
        <source>right or wrong?</source>
        <translation>richtig oder falsch?</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>half right</source>
        <translation>halb richtig</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>“%1”   %2   – %3</source>
        <translation>„%1“   %2   – %3</translation>
    </message>
</context>
<context>
    <name>quizaar::AppealsCard</name>
    <message>
        <source>Appeals</source>
        <translation>Einsprüche</translation>
    </message>
    <message>
        <source>A word for them (may stay empty)</source>
        <translation>Ein Wort dazu (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Uphold</source>
        <translation>Stattgeben</translation>
    </message>
    <message>
        <source>The answer counts as right; the scores follow</source>
        <translation>Die Antwort zählt als richtig; die Punkte folgen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>%1 appeals: %2</source>
        <translation>%1 erhebt Einspruch: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait</source>
        <translation>
            <numerusform>%n weiterer wartet</numerusform>
            <numerusform>%n weitere warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quizaar::BankDesk</name>
    <message>
        <source>Set base price</source>
        <translation>Grundpreis setzen</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>Jetzt einziehen</translation>
    </message>
    <message>
        <source>Goods of the bank</source>
        <translation>Waren der Bank</translation>
    </message>
    <message>
        <source>Offers between teams</source>
        <translation>Angebote zwischen Teams</translation>
    </message>
    <message>
        <source>No team has an offer for another one.</source>
        <translation>Kein Team hat ein Angebot für ein anderes.</translation>
    </message>
    <message>
        <source>Base price</source>
        <translation>Grundpreis</translation>
    </message>
    <message>
        <source>Food tax in %1</source>
        <translation>Nahrungssteuer in %1</translation>
    </message>
    <message>
        <source>No food tax comes any more</source>
        <translation>Es kommt keine Nahrungssteuer mehr</translation>
    </message>
</context>
<context>
    <name>quizaar::BoardModel</name>
    <message>
        <source>%1, played</source>
        <translation>%1, gespielt</translation>
    </message>
    <message>
        <source>%1, %2 points</source>
        <translation>%1, %2 Punkte</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>%1.  %2</source>
        <translation>%1.  %2</translation>
    </message>
</context>
<context>
    <name>quizaar::BoardView</name>
    <message>
        <source>Board: arrows move, Enter chooses a question</source>
        <translation>Tafel: Pfeile bewegen, Eingabe wählt eine Frage</translation>
    </message>
</context>
<context>
    <name>quizaar::ByItselfStrip</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>quizaar::ClaimsList</name>
    <message>
        <source>Phones that ask for their seat</source>
        <translation>Handys, die ihren Platz wollen</translation>
    </message>
    <message>
        <source>A phone says: I am %1 again</source>
        <translation>Ein Handy sagt: Ich bin wieder %1</translation>
    </message>
    <message>
        <source>Give seat</source>
        <translation>Platz geben</translation>
    </message>
    <message>
        <source>Give %1’s seat to the phone that asks</source>
        <translation>Dem Handy, das bittet, den Platz von %1 geben</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Turn down the request for %1’s seat</source>
        <translation>Die Bitte um den Platz von %1 ablehnen</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Hereinlassen</translation>
    </message>
    <message>
        <source>Let %1 in</source>
        <translation>%1 hereinlassen</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>Turn %1 away</source>
        <translation>%1 abweisen</translation>
    </message>
    <message>
        <source>%1 comes late and wants to play</source>
        <translation>%1 kommt später und will mitspielen</translation>
    </message>
    <message>
        <source>%1 comes late and wants to play with %2</source>
        <translation>%1 kommt später und will bei %2 mitspielen</translation>
    </message>
</context>
<context>
    <name>quizaar::CommandDesk</name>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Going back that far also touches what others have done:</source>
        <translation>So weit zurückzugehen berührt auch, was andere getan haben:</translation>
    </message>
    <message>
        <source>Taking back “%1” also touches what others did since:</source>
        <translation>„%1“ zurückzunehmen berührt auch, was andere seither getan haben:</translation>
    </message>
    <message>
        <source>Go back all the same</source>
        <translation>Trotzdem zurückgehen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>quizaar::CoverSheet</name>
    <message>
        <source>The dashboard is covered</source>
        <translation>Das Fenster ist verdeckt</translation>
    </message>
    <message>
        <source>Covered</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Nobody can read the dashboard now. The host’s keys go on working.</source>
        <translation>Niemand kann das Fenster jetzt lesen. Die Tasten wirken weiter.</translation>
    </message>
    <message>
        <source>Show the dashboard (%1)</source>
        <translation>Fenster zeigen (%1)</translation>
    </message>
</context>
<context>
    <name>quizaar::EditorWindow</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>List of questions</source>
        <translation>Fragenliste</translation>
    </message>
    <message>
        <source>Final question</source>
        <translation>Finalfrage</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Stage: question or answer</source>
        <translation>Bühne: Frage oder Antwort</translation>
    </message>
    <message>
        <source>Export pack…</source>
        <translation>Paket exportieren…</translation>
    </message>
    <message>
        <source>Export as table (CSV)…</source>
        <translation>Als Tabelle exportieren (CSV)…</translation>
    </message>
    <message>
        <source>Use tonight</source>
        <translation>Heute spielen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Find in all texts (%1)</source>
        <translation>In allen Texten suchen (%1)</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Take them back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Parts of the pack</source>
        <translation>Teile des Pakets</translation>
    </message>
    <message>
        <source>What is to be mended</source>
        <translation>Was zu verbessern ist</translation>
    </message>
    <message>
        <source>Enter puts something here and edits it.

Arrows move in the table, Enter edits, Escape comes back to it.
%1 duplicates, %2 deletes, Alt and the arrows move, %3 undoes.</source>
        <translation>Die Eingabetaste legt hier etwas an und bearbeitet es.

Pfeile bewegen sich in der Tabelle, die Eingabetaste bearbeitet, Escape führt zurück.
%1 dupliziert, %2 löscht, Alt und Pfeile verschieben, %3 nimmt zurück.</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>Nichts zu verbessern</translation>
    </message>
    <message>
        <source>To mend: %1</source>
        <translation>Zu verbessern: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1[*] – pack editor</source>
        <translation>%1[*] – Paketeditor</translation>
    </message>
    <message>
        <source>Pack without a title</source>
        <translation>Paket ohne Titel</translation>
    </message>
    <message>
        <source>Not saved yet; a draft is kept by itself.</source>
        <translation>Noch nicht gespeichert; ein Entwurf wird von selbst gesichert.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>add</source>
        <translation>hinzufügen</translation>
    </message>
    <message>
        <source>Board %1</source>
        <translation>Tafel %1</translation>
    </message>
    <message>
        <source>List %1</source>
        <translation>Liste %1</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>Deleted: %1. %2 brings it back.</source>
        <translation>Gelöscht: %1. %2 holt es zurück.</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>duplizieren</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>Saved. %1</source>
        <translation>Gespeichert. %1</translation>
    </message>
    <message>
        <source>Changes of %1, which were not saved, are here again.</source>
        <translation>Nicht gespeicherte Änderungen vom %1 sind wieder da.</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>Es gibt Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Als Entwurf behalten</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>quizaar::EveningActions</name>
    <message>
        <source>Open buzzers</source>
        <translation>Buzzer öffnen</translation>
    </message>
    <message>
        <source>Shut buzzers</source>
        <translation>Buzzer schließen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Halb</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Antwort zeigen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>End the answers</source>
        <translation>Antworten beenden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>Uhr starten</translation>
    </message>
    <message>
        <source>Buzzers open by themselves after the reading time</source>
        <translation>Buzzer nach der Lesezeit von selbst öffnen</translation>
    </message>
    <message>
        <source>End for tonight</source>
        <translation>Für heute beenden</translation>
    </message>
    <message>
        <source>Reopen the night</source>
        <translation>Abend wieder aufmachen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Noch einmal abspielen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ask me before latecomers come in</source>
        <translation>Mich fragen, bevor Nachzügler hereinkommen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Who joins after the first round has begun waits until you let them in: of use where strangers are in reach of the Wi-Fi, or teams are fixed</source>
        <translation>Wer nach Beginn der ersten Runde dazukommt, wartet, bis du ihn hereinlässt: nützlich, wo Fremde im WLAN sein können oder die Teams feststehen</translation>
    </message>
</context>
<context>
    <name>quizaar::EveningPage</name>
    <message>
        <source>The game is paused. Buzzers and answers wait.</source>
        <translation>Das Spiel hat Pause. Buzzer und Antworten warten.</translation>
    </message>
    <message>
        <source>The evening cannot be stored at the moment, so nothing new counts. Play goes on by itself once it can. %1</source>
        <translation>Der Abend lässt sich gerade nicht speichern, deshalb zählt nichts Neues. Sobald es geht, läuft er von selbst weiter. %1</translation>
    </message>
    <message>
        <source>Start “%1”</source>
        <translation>„%1“ starten</translation>
    </message>
    <message>
        <source>Good night!</source>
        <translation>Gute Nacht!</translation>
    </message>
    <message>
        <source>The night has ended and is stored.</source>
        <translation>Der Abend ist beendet und gespeichert.</translation>
    </message>
    <message>
        <source>Open a pack of questions to fill the evening. Guests can join already.</source>
        <translation>Ein Fragenpaket füllt den Abend. Gäste können schon dazukommen.</translation>
    </message>
    <message>
        <source>All rounds are played. Open another pack, or end for tonight.</source>
        <translation>Alle Runden sind gespielt. Ein weiteres Fragenpaket öffnen oder für heute beenden.</translation>
    </message>
    <message>
        <source>Nobody is here yet. Guests scan the code beside; you can start at any time.</source>
        <translation>Noch ist niemand da. Gäste scannen den Code nebenan; starten geht jederzeit.</translation>
    </message>
    <message>
        <source>%1 so far. Start when everybody is in.</source>
        <translation>Bisher %1. Starten, wenn alle da sind.</translation>
    </message>
    <message>
        <source>%1 comes late and waits. Let in, or turn away, under People.</source>
        <translation>%1 kommt später und wartet. Hereinlassen oder abweisen kannst du unter „Leute“.</translation>
    </message>
</context>
<context>
    <name>quizaar::EveningPanel</name>
    <message>
        <source>Start round</source>
        <translation>Runde starten</translation>
    </message>
    <message>
        <source>Finish round</source>
        <translation>Runde beenden</translation>
    </message>
    <message>
        <source>Rounds of the evening</source>
        <translation>Runden des Abends</translation>
    </message>
    <message>
        <source>Board that is shown</source>
        <translation>Tafel, die zu sehen ist</translation>
    </message>
    <message>
        <source>Who chooses next</source>
        <translation>Wer als Nächstes wählt</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Chooses</source>
        <translation>Wählt</translation>
    </message>
    <message>
        <source>Start “%1”; the clock runs from then on</source>
        <translation>„%1“ starten; von da an läuft die Uhr</translation>
    </message>
    <message>
        <source>Finish “%1”</source>
        <translation>„%1“ beenden</translation>
    </message>
    <message>
        <source>Rules of the round…</source>
        <translation>Regeln der Runde…</translation>
    </message>
    <message>
        <source>What guests see of the scores</source>
        <translation>Was Gäste von den Punkten sehen</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Punkte</translation>
    </message>
</context>
<context>
    <name>quizaar::HeaderForm</name>
    <message>
        <source>About this pack</source>
        <translation>Über dieses Paket</translation>
    </message>
    <message>
        <source>for example CC0-1.0 or CC-BY-SA-4.0</source>
        <translation>zum Beispiel CC0-1.0 oder CC-BY-SA-4.0</translation>
    </message>
    <message>
        <source>where the questions come from</source>
        <translation>woher die Fragen kommen</translation>
    </message>
    <message>
        <source>a code: en, de, pt-BR</source>
        <translation>ein Kürzel: en, de, pt-BR</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
</context>
<context>
    <name>quizaar::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Help on the topic</source>
        <translation>Hilfe zum Thema</translation>
    </message>
</context>
<context>
    <name>quizaar::ImportDialog</name>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Opened: %1</source>
        <translation>Geöffnet: %1</translation>
    </message>
    <message>
        <source>Taken: %1 of %2.  Changed: %3.  Refused: %4.</source>
        <translation>Übernommen: %1 von %2.  Geändert: %3.  Abgelehnt: %4.</translation>
    </message>
    <message>
        <source>What was changed and refused</source>
        <translation>Was geändert und abgelehnt wurde</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Taken with a change</source>
        <translation>Mit Änderung übernommen</translation>
    </message>
    <message>
        <source>Everything was taken as it is.</source>
        <translation>Alles wurde so übernommen, wie es ist.</translation>
    </message>
</context>
<context>
    <name>quizaar::JoinPanel</name>
    <message>
        <source>Phones can’t reach it?</source>
        <translation>Kommen Handys nicht hin?</translation>
    </message>
    <message>
        <source>Addresses of this laptop, best first</source>
        <translation>Adressen dieses Laptops, die beste zuerst</translation>
    </message>
    <message>
        <source>Co-host’s PIN</source>
        <translation>Co-PIN</translation>
    </message>
    <message>
        <source>Banker’s PIN</source>
        <translation>Bank-PIN</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Shown while pressed</source>
        <translation>Zu sehen, solange gedrückt</translation>
    </message>
    <message>
        <source>%1: shown while pressed</source>
        <translation>%1: zu sehen, solange gedrückt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Make a new PIN; the old one no longer works</source>
        <translation>Neue PIN machen; die alte gilt dann nicht mehr</translation>
    </message>
    <message>
        <source>%1: make a new one</source>
        <translation>%1: neu machen</translation>
    </message>
    <message>
        <source>%1
%2, %3</source>
        <translation>%1
%2, %3</translation>
    </message>
    <message>
        <source>Test this address</source>
        <translation>Diese Adresse testen</translation>
    </message>
    <message>
        <source>No phone yet?</source>
        <translation>Noch kein Handy?</translation>
    </message>
    <message>
        <source>This laptop calls itself under the address that is shown</source>
        <translation>Der Laptop ruft sich selbst unter der gezeigten Adresse auf</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>1. Wi-Fi</source>
        <translation>1. WLAN</translation>
    </message>
    <message>
        <source>2. Game</source>
        <translation>2. Spiel</translation>
    </message>
    <message>
        <source>Wi-Fi…</source>
        <translation>WLAN…</translation>
    </message>
    <message>
        <source>Type the Wi-Fi’s name and password once; guests scan them</source>
        <translation>Name und Passwort des WLANs einmal eintippen; Gäste scannen sie</translation>
    </message>
    <message>
        <source>No network yet: connect this laptop to the Wi-Fi of the phones, or open its own hotspot.</source>
        <translation>Noch kein Netz: den Laptop mit dem WLAN der Handys verbinden oder seinen Hotspot öffnen.</translation>
    </message>
    <message>
        <source>QR code that joins the Wi-Fi %1</source>
        <translation>QR-Code für das WLAN %1</translation>
    </message>
</context>
<context>
    <name>quizaar::LibraryModel</name>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>%1 (damaged)</source>
        <translation>%1 (beschädigt)</translation>
    </message>
    <message>
        <source>%1 (draft)</source>
        <translation>%1 (Entwurf)</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Letzte Änderung</translation>
    </message>
</context>
<context>
    <name>quizaar::LibraryWindow</name>
    <message>
        <source>Use tonight</source>
        <translation>Heute spielen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>New pack</source>
        <translation>Neues Paket</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Add the pack that comes with Quizaar</source>
        <translation>Das mitgelieferte Paket hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Export pack…</source>
        <translation>Paket exportieren…</translation>
    </message>
    <message>
        <source>Export as table (CSV)…</source>
        <translation>Als Tabelle exportieren (CSV)…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Packs – Quizaar</source>
        <translation>Pakete – Quizaar</translation>
    </message>
    <message>
        <source>&amp;Packs</source>
        <translation>&amp;Pakete</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Find by title, author, tag, language, licence (%1)</source>
        <translation>Nach Titel, Autor, Schlagwort, Sprache, Lizenz suchen (%1)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Packs: Enter edits</source>
        <translation>Pakete: die Eingabetaste bearbeitet</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>Alle Schlagwörter</translation>
    </message>
    <message>
        <source>There are no packs here yet.
Make one, import one, or begin with ours.</source>
        <translation>Hier sind noch keine Pakete.
Lege eines an, importiere eines oder beginne mit unserem.</translation>
    </message>
    <message>
        <source>No pack is like that.</source>
        <translation>So ein Paket gibt es nicht.</translation>
    </message>
    <message>
        <source>Import a pack of questions</source>
        <translation>Ein Fragenpaket importieren</translation>
    </message>
    <message>
        <source>Packs of questions (*.quizaar *.json *.csv *.tsv *.txt *.gift *.xlsx *.siq *.zip)</source>
        <translation>Fragenpakete (*.quizaar *.json *.csv *.tsv *.txt *.gift *.xlsx *.siq *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>It goes into the trash. Nights that play it keep their questions.</source>
        <translation>Es kommt in den Papierkorb. Abende, die es spielen, behalten ihre Fragen.</translation>
    </message>
    <message>
        <source>There is no trash here. Delete “%1” for good?</source>
        <translation>Hier gibt es keinen Papierkorb. „%1“ endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>quizaar::LinePlot</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>quizaar::LogModel</name>
    <message>
        <source>%1 – taken back</source>
        <translation>%1 – zurückgenommen</translation>
    </message>
</context>
<context>
    <name>quizaar::LogPanel</name>
    <message>
        <source>Log of the evening</source>
        <translation>Verlauf des Abends</translation>
    </message>
    <message>
        <source>Filter the log, for example by a name</source>
        <translation>Verlauf filtern, etwa nach einem Namen</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Verlauf filtern</translation>
    </message>
    <message>
        <source>Undo to here…</source>
        <translation>Bis hier zurück…</translation>
    </message>
    <message>
        <source>Undo to here</source>
        <translation>Bis hier zurück</translation>
    </message>
    <message>
        <source>Go back to just after “%1”? Scores, questions and rounds become what they were then; people, names and seats stay.</source>
        <translation>Zurück bis gleich nach „%1“? Punkte, Fragen und Runden werden, wie sie da waren; Leute, Namen und Plätze bleiben.</translation>
    </message>
    <message>
        <source>Since then:</source>
        <translation>Seither:</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Price steps too</source>
        <translation>Auch Preisschritte</translation>
    </message>
    <message>
        <source>Shows what the trading game does by itself all the time, too</source>
        <translation>Zeigt auch, was das Handelsspiel ständig von selbst tut</translation>
    </message>
</context>
<context>
    <name>quizaar::MainWindow</name>
    <message>
        <source>New game night…</source>
        <translation>Neuer Spieleabend…</translation>
    </message>
    <message>
        <source>Try it with bots</source>
        <translation>Mit Bots ausprobieren</translation>
    </message>
    <message>
        <source>Open pack…</source>
        <translation>Fragenpaket öffnen…</translation>
    </message>
    <message>
        <source>Add trading round…</source>
        <translation>Handelsrunde hinzufügen…</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quizaar</source>
        <translation>Quizaar</translation>
    </message>
    <message>
        <source>Evening</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Mitspielen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Leute</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>E&amp;vening</source>
        <translation>Ab&amp;end</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Frage</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the system is set</source>
        <translation>Wie im System eingestellt</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Spiel</translation>
    </message>
    <message>
        <source>%1 – Quizaar</source>
        <translation>%1 – Quizaar</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Game clock: %1</source>
        <translation>Spieluhr: %1</translation>
    </message>
    <message>
        <source>1 phone connected</source>
        <translation>1 Handy verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n phones connected</source>
        <translation>
            <numerusform>%n Handy verbunden</numerusform>
            <numerusform>%n Handys verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>What is this game night called?</source>
        <translation>Wie heißt dieser Spieleabend?</translation>
    </message>
    <message>
        <source>Game night</source>
        <translation>Spieleabend</translation>
    </message>
    <message>
        <source>Open a pack of questions</source>
        <translation>Fragenpaket öffnen</translation>
    </message>
    <message>
        <source>Packs of questions (*.quizaar *.json *.csv *.tsv *.txt *.gift *.xlsx *.siq *.zip)</source>
        <translation>Fragenpakete (*.quizaar *.json *.csv *.tsv *.txt *.gift *.xlsx *.siq *.zip)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading “%1”…</source>
        <translation>„%1“ wird gelesen…</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>%1 It is added to the night you open now.</source>
        <translation>%1 Es kommt in den Abend, der als Nächstes geöffnet wird.</translation>
    </message>
    <message>
        <source>Phones are still connected. Everything is stored either way.</source>
        <translation>Es sind noch Handys verbunden. Gespeichert ist in jedem Fall alles.</translation>
    </message>
    <message>
        <source>End for tonight</source>
        <translation>Für heute beenden</translation>
    </message>
    <message>
        <source>Close, go on another time</source>
        <translation>Schließen, ein andermal weiter</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Open a night’s file…</source>
        <translation>Abend aus Datei…</translation>
    </message>
    <message>
        <source>Replay on the stage…</source>
        <translation>Auf der Bühne nachspielen…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Tour of the window</source>
        <translation>Rundgang durchs Fenster</translation>
    </message>
    <message>
        <source>Sample evening</source>
        <translation>Beispielabend</translation>
    </message>
    <message>
        <source>Cover the dashboard</source>
        <translation>Fenster verdecken</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>“%1” stands on the start page when the program opens next.</source>
        <translation>„%1“ steht auf der Startseite, wenn das Programm das nächste Mal aufgeht.</translation>
    </message>
    <message>
        <source>“%1” is here now: continue it below.</source>
        <translation>„%1“ ist jetzt hier: unten weiterspielen.</translation>
    </message>
    <message>
        <source>Open a game night from another laptop</source>
        <translation>Spieleabend von einem anderen Laptop öffnen</translation>
    </message>
    <message>
        <source>Game nights (*.quizaar-night)</source>
        <translation>Spieleabende (*.quizaar-night)</translation>
    </message>
    <message>
        <source>Save the night as one file</source>
        <translation>Den Abend als eine Datei speichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>That night cannot be read.</source>
        <translation>Dieser Abend lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Delete %1 for good? Names, questions and answers of that night are gone then. An export keeps them.</source>
        <translation>%1 endgültig löschen? Namen, Fragen und Antworten dieses Abends sind dann weg. Ein Export bewahrt sie.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 ist gelöscht.</translation>
    </message>
    <message>
        <source>Tie-break…</source>
        <translation>Stechen…</translation>
    </message>
    <message>
        <source>Packs…</source>
        <translation>Pakete…</translation>
    </message>
    <message>
        <source>Export the questions…</source>
        <translation>Fragen exportieren…</translation>
    </message>
    <message>
        <source>Save the questions of the night as a pack</source>
        <translation>Die Fragen des Abends als Paket speichern</translation>
    </message>
    <message>
        <source>Packs with their media (*.zip)</source>
        <translation>Pakete mit ihren Medien (*.zip)</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
</context>
<context>
    <name>quizaar::MediaRow</name>
    <message>
        <source>The question&apos;s picture</source>
        <translation>Das Bild der Frage</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Sound: %1</source>
        <translation>Ton: %1</translation>
    </message>
    <message>
        <source>Video: %1</source>
        <translation>Video: %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>quizaar::MediaRows</name>
    <message>
        <source>+ Picture, sound or video…</source>
        <translation>+ Bild, Ton oder Video…</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>On phones</source>
        <translation>Auf Handys</translation>
    </message>
    <message>
        <source>Shown on the phones too, not on the stage alone</source>
        <translation>Auch auf den Handys gezeigt, nicht nur auf der Bühne</translation>
    </message>
    <message>
        <source>Remove from this question</source>
        <translation>Aus dieser Frage entfernen</translation>
    </message>
    <message>
        <source>Choose a picture, a sound or a video</source>
        <translation>Ein Bild, einen Ton oder ein Video wählen</translation>
    </message>
    <message>
        <source>Media (%1)</source>
        <translation>Medien (%1)</translation>
    </message>
</context>
<context>
    <name>quizaar::NightsModel</name>
    <message>
        <source>%1, %2 · %3 · code %4</source>
        <translation>%1, %2 · %3 · Code %4</translation>
    </message>
    <message>
        <source>Continue “%1”</source>
        <translation>„%1“ fortsetzen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
</context>
<context>
    <name>quizaar::NotesPanel</name>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Die anderen nehmen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes for tonight; the co-host sees them too</source>
        <translation>Notizen für heute; auch die Co-Leitung sieht sie</translation>
    </message>
    <message>
        <source>Somebody else has changed the notes meanwhile.</source>
        <translation>Jemand anderes hat die Notizen inzwischen geändert.</translation>
    </message>
</context>
<context>
    <name>quizaar::OptionRows</name>
    <message>
        <source>+ Option</source>
        <translation>+ Auswahl</translation>
    </message>
    <message>
        <source>This is right</source>
        <translation>Das ist richtig</translation>
    </message>
    <message>
        <source>Option %1 is right</source>
        <translation>Auswahl %1 ist richtig</translation>
    </message>
    <message>
        <source>Option %1</source>
        <translation>Auswahl %1</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Runter</translation>
    </message>
    <message>
        <source>Remove this option</source>
        <translation>Diese Auswahl entfernen</translation>
    </message>
</context>
<context>
    <name>quizaar::OutlineModel</name>
    <message>
        <source>Title, author, licence, tags</source>
        <translation>Titel, Autor, Lizenz, Schlagwörter</translation>
    </message>
    <message>
        <source>Board, %1 × %2</source>
        <translation>Tafel, %1 × %2</translation>
    </message>
    <message>
        <source>%1, final</source>
        <translation>%1, Finale</translation>
    </message>
    <message>
        <source>List, 1 question</source>
        <translation>Liste, 1 Frage</translation>
    </message>
    <message>
        <source>List, %1 questions</source>
        <translation>Liste, %1 Fragen</translation>
    </message>
</context>
<context>
    <name>quizaar::PacksDesk</name>
    <message>
        <source>earlier changes</source>
        <translation>frühere Änderungen</translation>
    </message>
    <message>
        <source>New pack</source>
        <translation>Neues Paket</translation>
    </message>
    <message>
        <source>Reading “%1”…</source>
        <translation>„%1“ wird gelesen…</translation>
    </message>
    <message>
        <source>Media that could not be copied: %1</source>
        <translation>Medien, die nicht kopiert werden konnten: %1</translation>
    </message>
    <message>
        <source>Save the pack first: so far it is a draft.</source>
        <translation>Speichere das Paket zuerst: bisher ist es ein Entwurf.</translation>
    </message>
    <message>
        <source>Handed over: “%1”.</source>
        <translation>Übergeben: „%1“.</translation>
    </message>
    <message>
        <source>Handed over as it was saved last: “%1”. Later changes are not in it.</source>
        <translation>Übergeben, wie es zuletzt gespeichert wurde: „%1“. Spätere Änderungen sind nicht dabei.</translation>
    </message>
</context>
<context>
    <name>quizaar::PeopleModel</name>
    <message>
        <source>%1 (captain)</source>
        <translation>%1 (Kapitän)</translation>
    </message>
    <message>
        <source>Without a team</source>
        <translation>Ohne Team</translation>
    </message>
    <message>
        <source>Team %1, %2 points</source>
        <translation>Team %1, %2 Punkte</translation>
    </message>
    <message>
        <source>%1, %2 points, %3</source>
        <translation>%1, %2 Punkte, %3</translation>
    </message>
    <message>
        <source>%1, last by %2</source>
        <translation>%1, zuletzt über %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Handy</translation>
    </message>
</context>
<context>
    <name>quizaar::PeoplePanel</name>
    <message>
        <source>Add team…</source>
        <translation>Neues Team…</translation>
    </message>
    <message>
        <source>Let everybody back in</source>
        <translation>Alle hereinlassen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Teams and players</source>
        <translation>Teams und Leute</translation>
    </message>
    <message>
        <source>Who plays: everybody alone, or teams</source>
        <translation>Wer spielt: alle allein oder Teams</translation>
    </message>
    <message>
        <source>Add player…</source>
        <translation>Neue Person…</translation>
    </message>
    <message>
        <source>For somebody without a phone: you press the buzzer for them</source>
        <translation>Für jemanden ohne Handy: Gedrückt wird hier</translation>
    </message>
    <message>
        <source>Stop letting in</source>
        <translation>Nicht mehr hereinlassen</translation>
    </message>
    <message>
        <source>Let all back in</source>
        <translation>Alle hereinlassen</translation>
    </message>
    <message>
        <source>Phones take their seats back by themselves until %1</source>
        <translation>Bis %1 nehmen Handys ihren Platz von selbst zurück</translation>
    </message>
    <message>
        <source>For five minutes, phones take their old seats back without asking</source>
        <translation>Fünf Minuten lang nehmen Handys ihren alten Platz ungefragt zurück</translation>
    </message>
    <message>
        <source>Name of the player without a phone:</source>
        <translation>Name der Person ohne Handy:</translation>
    </message>
    <message>
        <source>Name of the new team:</source>
        <translation>Name des neuen Teams:</translation>
    </message>
</context>
<context>
    <name>quizaar::PricePlot</name>
    <message>
        <source>Prices are drawn here once they have moved.</source>
        <translation>Hier werden Preise gezeichnet, sobald sie sich bewegt haben.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Prices over time</source>
        <translation>Preise im Lauf der Zeit</translation>
    </message>
</context>
<context>
    <name>quizaar::PrintDesk</name>
    <message>
        <source>Poster (PDF)…</source>
        <translation>Aushang (PDF)…</translation>
    </message>
    <message>
        <source>A page for the wall: the codes for Wi-Fi and game, and how to join</source>
        <translation>Eine Seite für die Wand: die Codes für WLAN und Spiel, und wie man mitmacht</translation>
    </message>
    <message>
        <source>Save the poster</source>
        <translation>Aushang speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Poster</source>
        <translation>Aushang</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>The poster could not be saved: %1</source>
        <translation>Der Aushang ließ sich nicht speichern: %1</translation>
    </message>
</context>
<context>
    <name>quizaar::QrPicture</name>
    <message>
        <source>No QR code yet</source>
        <translation>Noch kein QR-Code</translation>
    </message>
    <message>
        <source>QR code of %1</source>
        <translation>QR-Code von %1</translation>
    </message>
</context>
<context>
    <name>quizaar::QuestionForm</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Wahr</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>as in the evening’s rules</source>
        <translation>wie in den Regeln des Abends</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Also right</source>
        <translation>Auch richtig</translation>
    </message>
    <message>
        <source>Other spellings, one a line</source>
        <translation>Andere Schreibweisen, eine je Zeile</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>The nearest guess wins</source>
        <translation>Der nächste Tipp gewinnt</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Shown with the answer</source>
        <translation>Mit der Antwort gezeigt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>For the host alone</source>
        <translation>Nur für die Spielleitung</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>as the options say</source>
        <translation>wie die Auswahl es sagt</translation>
    </message>
    <message>
        <source>What the host reads as right</source>
        <translation>Was die Spielleitung als richtig liest</translation>
    </message>
    <message>
        <source>%1 of %2 characters that the stage sets large</source>
        <translation>%1 von %2 Zeichen, die die Bühne groß setzt</translation>
    </message>
    <message>
        <source>Wager square</source>
        <translation>Einsatzfeld</translation>
    </message>
    <message>
        <source>Only the choosing team plays, for its bet</source>
        <translation>Nur das wählende Team spielt, um seinen Einsatz</translation>
    </message>
    <message>
        <source>Instead of the exact number</source>
        <translation>Statt der genauen Zahl</translation>
    </message>
    <message>
        <source>Partial credit</source>
        <translation>Teilpunkte</translation>
    </message>
    <message>
        <source>What stands in its place counts</source>
        <translation>Was an seinem Platz steht, zählt</translation>
    </message>
    <message>
        <source>Points by speed</source>
        <translation>Punkte nach Tempo</translation>
    </message>
    <message>
        <source>Faster answers earn more</source>
        <translation>Schnellere Antworten bringen mehr</translation>
    </message>
</context>
<context>
    <name>quizaar::QuestionGrid</name>
    <message>
        <source>Questions: arrows move, Enter edits, Delete deletes</source>
        <translation>Fragen: Pfeile bewegen, die Eingabetaste bearbeitet, Entf löscht</translation>
    </message>
</context>
<context>
    <name>quizaar::QuestionGridModel</name>
    <message>
        <source>+ Category</source>
        <translation>+ Kategorie</translation>
    </message>
    <message>
        <source>+ Final question</source>
        <translation>+ Finalfrage</translation>
    </message>
    <message>
        <source>+ Question</source>
        <translation>+ Frage</translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Finale</translation>
    </message>
    <message>
        <source>Final: %1</source>
        <translation>Finale: %1</translation>
    </message>
</context>
<context>
    <name>quizaar::QuestionPanel</name>
    <message>
        <source>The open question</source>
        <translation>Die offene Frage</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Who buzzed, in order</source>
        <translation>Wer gedrückt hat, der Reihe nach</translation>
    </message>
    <message>
        <source>Answers from the phones</source>
        <translation>Antworten von den Handys</translation>
    </message>
    <message>
        <source>(shown as a picture or sound)</source>
        <translation>(als Bild oder Ton zu erleben)</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>The answer is hidden: you play along.</source>
        <translation>Die Antwort ist verdeckt: Du spielst mit.</translation>
    </message>
</context>
<context>
    <name>quizaar::RemarksModel</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>quizaar::ReplayDialog</name>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Step on</source>
        <translation>Schritt weiter</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Nachspielen</translation>
    </message>
    <message>
        <source>Moment of the evening</source>
        <translation>Zeitpunkt des Abends</translation>
    </message>
    <message>
        <source>%1 · game clock %2</source>
        <translation>%1 · Spieluhr %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>quizaar::ResultsDesk</name>
    <message>
        <source>Results…</source>
        <translation>Ergebnisse…</translation>
    </message>
    <message>
        <source>Export results…</source>
        <translation>Ergebnisse exportieren…</translation>
    </message>
    <message>
        <source>Who answered what, and how fast (%1)</source>
        <translation>Wer was geantwortet hat, und wie schnell (%1)</translation>
    </message>
    <message>
        <source>As a page to read or as tables for a spreadsheet (%1)</source>
        <translation>Als Seite zum Lesen oder als Tabellen (%1)</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>How do you want to keep the results?</source>
        <translation>Wie sollen die Ergebnisse aufgehoben werden?</translation>
    </message>
    <message>
        <source>The page opens in any browser, with its pictures, and can be printed. The tables are for spreadsheets: people, questions, and every press of a buzzer.</source>
        <translation>Die Seite öffnet sich mit ihren Bildern in jedem Browser und lässt sich drucken. Die Tabellen sind für Tabellenprogramme: Personen, Fragen und jedes Drücken eines Buzzers.</translation>
    </message>
    <message>
        <source>One page (HTML)…</source>
        <translation>Eine Seite (HTML)…</translation>
    </message>
    <message>
        <source>Tables (CSV)…</source>
        <translation>Tabellen (CSV)…</translation>
    </message>
    <message>
        <source>Save the results as a page</source>
        <translation>Ergebnisse als Seite speichern</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Seiten (*.html)</translation>
    </message>
    <message>
        <source>In which folder shall the tables lie?</source>
        <translation>In welchem Ordner sollen die Tabellen liegen?</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>The results could not be saved.</source>
        <translation>Die Ergebnisse konnten nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>quizaar::ResultsDialog</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Results as tables</source>
        <translation>Ergebnisse als Tabellen</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>Players</source>
        <translation>Mitspielende</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Presses</source>
        <translation>Buzzer</translation>
    </message>
</context>
<context>
    <name>quizaar::RoundDialog</name>
    <message>
        <source>All its points</source>
        <translation>Alle ihre Punkte</translation>
    </message>
    <message>
        <source>Half of them</source>
        <translation>Die Hälfte</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Frozen as they are</source>
        <translation>Eingefroren, wie sie sind</translation>
    </message>
    <message>
        <source>A joker may double it</source>
        <translation>Ein Joker darf sie verdoppeln</translation>
    </message>
    <message>
        <source>The chooser picks on the phone</source>
        <translation>Wer dran ist, wählt am Handy</translation>
    </message>
    <message>
        <source>Rules of the round</source>
        <translation>Regeln der Runde</translation>
    </message>
    <message>
        <source>After each question</source>
        <translation>Nach jeder Frage</translation>
    </message>
    <message>
        <source>All at the end of the round</source>
        <translation>Alle am Ende der Runde</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Answers are shown</source>
        <translation>Antworten werden gezeigt</translation>
    </message>
    <message>
        <source>A wrong answer costs</source>
        <translation>Eine falsche Antwort kostet</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Weight in the night</source>
        <translation>Gewicht am Abend</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Runs by itself: you play along, Space holds it</source>
        <translation>Läuft von selbst: Du spielst mit, die Leertaste hält an</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>As long as the text takes</source>
        <translation>So lange, wie der Text braucht</translation>
    </message>
    <message>
        <source>As the question says</source>
        <translation>Wie es die Frage sagt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Result is shown</source>
        <translation>Ergebnis ist zu sehen</translation>
    </message>
    <message>
        <source>Choosing on the board</source>
        <translation>Auswahl auf der Tafel</translation>
    </message>
</context>
<context>
    <name>quizaar::RoundsModel</name>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Finale</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>Handel</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 of %3 played</source>
        <translation>%1 · %2 von %3 gespielt</translation>
    </message>
</context>
<context>
    <name>quizaar::RulesDialog</name>
    <message>
        <source>Change the rules</source>
        <translation>Regeln ändern</translation>
    </message>
    <message>
        <source>Rules and their values</source>
        <translation>Regeln und ihre Werte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>Regeln speichern</translation>
    </message>
    <message>
        <source>These rules can be played.</source>
        <translation>Diese Regeln sind spielbar.</translation>
    </message>
    <message>
        <source>The rules could not be saved: %1</source>
        <translation>Die Regeln konnten nicht gespeichert werden: %1</translation>
    </message>
</context>
<context>
    <name>quizaar::RulesModel</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The round</source>
        <translation>Die Runde</translation>
    </message>
    <message>
        <source>All goods</source>
        <translation>Alle Waren</translation>
    </message>
    <message>
        <source>In a round of %1 minutes</source>
        <translation>In einer Runde von %1 Minuten</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Nummer %1</translation>
    </message>
</context>
<context>
    <name>quizaar::RulesetList</name>
    <message>
        <source>For %1 nations; teams with players: %2</source>
        <translation>Für %1 Nationen; Teams mit Spielern: %2</translation>
    </message>
    <message>
        <source>%1 nations</source>
        <translation>%1 Nationen</translation>
    </message>
    <message>
        <source>any number of nations</source>
        <translation>beliebig viele Nationen</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
</context>
<context>
    <name>quizaar::ScorePlot</name>
    <message>
        <source>Scores over time</source>
        <translation>Punkte im Verlauf</translation>
    </message>
    <message>
        <source>Scores are drawn here once somebody has scored.</source>
        <translation>Sobald es Punkte gibt, sind sie hier gezeichnet.</translation>
    </message>
</context>
<context>
    <name>quizaar::SettingsDialog</name>
    <message>
        <source>The stage plays sounds (M mutes them for the moment)</source>
        <translation>Die Bühne spielt Töne (M macht sie vorübergehend stumm)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>As the system is set</source>
        <translation>Wie im System eingestellt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The night’s own, else a free one</source>
        <translation>Der des Abends, sonst ein freier</translation>
    </message>
    <message>
        <source>The port counts for the night that is opened next; everything else at once. The installers open ports 8000 to 8009 in the firewall: another one needs a rule of its own.</source>
        <translation>Der Port gilt für den Abend, der als Nächstes geöffnet wird; alles andere sofort. Die Installationsprogramme öffnen die Ports 8000 bis 8009 in der Firewall: Ein anderer braucht eine eigene Regel.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Address on codes and poster</source>
        <translation>Adresse auf Codes und Aushang</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>Die beste</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1 (%2, %3)</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (gerade nicht da)</translation>
    </message>
</context>
<context>
    <name>quizaar::SheetModel</name>
    <message>
        <source>right or wrong?</source>
        <translation>richtig oder falsch?</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>half right</source>
        <translation>halb richtig</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 of %2 have answered · %3</source>
        <translation>Geantwortet: %1 von %2 · %3</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>quizaar::SheetPanel</name>
    <message>
        <source>Ask the next question</source>
        <translation>Nächste Frage stellen</translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation>Noch einmal zeigen</translation>
    </message>
    <message>
        <source>Collect the answers</source>
        <translation>Antworten einsammeln</translation>
    </message>
    <message>
        <source>Show the answers</source>
        <translation>Antworten zeigen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Halb</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>The questions of this round</source>
        <translation>Die Fragen dieser Runde</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Fragen und Antworten</translation>
    </message>
    <message>
        <source>Collect now</source>
        <translation>Jetzt einsammeln</translation>
    </message>
    <message>
        <source>Show the next answer</source>
        <translation>Nächste Antwort zeigen</translation>
    </message>
    <message>
        <source>Everybody was told: answers are collected in %1 s</source>
        <translation>Alle wissen Bescheid: In %1 s wird eingesammelt</translation>
    </message>
    <message>
        <source>%1 of %2 questions asked. Answers can be changed until you collect them.</source>
        <translation>%1 von %2 Fragen gestellt. Antworten lassen sich ändern, bis du sie einsammelst.</translation>
    </message>
    <message>
        <source>The answers are in. Rule on each spelling; nothing counts before you show them.</source>
        <translation>Die Antworten sind da. Werte jede Schreibweise; nichts zählt, bevor du sie zeigst.</translation>
    </message>
    <message>
        <source>All answers were shown.</source>
        <translation>Alle Antworten wurden gezeigt.</translation>
    </message>
</context>
<context>
    <name>quizaar::StagePicture</name>
    <message>
        <source>True</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>%1 and %2, too close to measure: the first to arrive counts</source>
        <translation>%1 und %2, zu knapp zum Messen: nach Eingang</translation>
    </message>
    <message>
        <source>%1, %2 ms before %3</source>
        <translation>%1, %2 ms vor %3</translation>
    </message>
    <message>
        <source>Tie-break</source>
        <translation>Stechen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>light</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>devastating</source>
        <translation>verheerend</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>all nations</source>
        <translation>alle Nationen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 and %2 have traded</source>
        <translation>%1 und %2 haben gehandelt</translation>
    </message>
    <message>
        <source>%1 is the first to build: %2</source>
        <translation>Zuerst gebaut von %1: %2</translation>
    </message>
    <message>
        <source>%1: the base price is now %2</source>
        <translation>%1: Der Grundpreis ist jetzt %2</translation>
    </message>
    <message>
        <source>Everybody has paid the food tax</source>
        <translation>Alle haben die Nahrungssteuer bezahlt</translation>
    </message>
    <message>
        <source>Famine: %1</source>
        <translation>Hungersnot: %1</translation>
    </message>
    <message>
        <source>got as much as it gave</source>
        <translation>bekam so viel, wie sie gab</translation>
    </message>
    <message>
        <source>got %1 % less than it gave</source>
        <translation>bekam %1 % weniger, als sie gab</translation>
    </message>
    <message>
        <source>got %1 % more than it gave</source>
        <translation>bekam %1 % mehr, als sie gab</translation>
    </message>
    <message>
        <source>%1: the price rises to %2</source>
        <translation>%1: Der Preis steigt auf %2</translation>
    </message>
    <message>
        <source>%1: the price falls to %2</source>
        <translation>%1: Der Preis fällt auf %2</translation>
    </message>
</context>
<context>
    <name>quizaar::StagePreview</name>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>As on the stage</source>
        <translation>Wie auf der Bühne</translation>
    </message>
</context>
<context>
    <name>quizaar::StageWindow</name>
    <message>
        <source>Quizaar stage</source>
        <translation>Quizaar-Bühne</translation>
    </message>
</context>
<context>
    <name>quizaar::StartPage</name>
    <message>
        <source>Quizaar</source>
        <translation>Quizaar</translation>
    </message>
    <message>
        <source>A game night on your own network: guests play in their phones’ browser.</source>
        <translation>Ein Spieleabend im eigenen Netz: Gäste spielen im Browser ihres Handys.</translation>
    </message>
    <message>
        <source>Go on with</source>
        <translation>Weiter mit</translation>
    </message>
    <message>
        <source>Nights to continue</source>
        <translation>Abende zum Fortsetzen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiterspielen</translation>
    </message>
    <message>
        <source>Replay…</source>
        <translation>Nachspielen…</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Archivierte zeigen</translation>
    </message>
    <message>
        <source>A quiz, a trading round and a final, ready to be started</source>
        <translation>Ein Quiz, eine Handelsrunde und ein Finale, fertig zum Starten</translation>
    </message>
    <message>
        <source>The evening again, on the stage, at any moment of it</source>
        <translation>Der Abend noch einmal auf der Bühne, zu jedem Zeitpunkt</translation>
    </message>
    <message>
        <source>Out of the way, and back again; nothing is lost</source>
        <translation>Aus dem Weg und wieder zurück; nichts geht verloren</translation>
    </message>
    <message>
        <source>One file that another laptop can open: people, questions, every answer</source>
        <translation>Eine Datei, die ein anderer Laptop öffnen kann: Leute, Fragen, jede Antwort</translation>
    </message>
    <message>
        <source>For good, with all names; asks first</source>
        <translation>Endgültig, mit allen Namen; fragt vorher</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>quizaar::TieBreakDialog</name>
    <message>
        <source>Tie-break</source>
        <translation>Stechen</translation>
    </message>
    <message>
        <source>Tied for the first place: %1</source>
        <translation>Gleichauf auf dem ersten Platz: %1</translation>
    </message>
    <message>
        <source>Nobody is tied for the first place.</source>
        <translation>Auf dem ersten Platz herrscht kein Gleichstand.</translation>
    </message>
    <message>
        <source>With a number as the answer, the nearest wins; else they buzz. It orders them and changes no score.</source>
        <translation>Ist die Antwort eine Zahl, gewinnt, wer am nächsten liegt; sonst wird gebuzzert. Das ordnet nur und ändert keine Punkte.</translation>
    </message>
    <message>
        <source>How many steps has the Eiffel Tower?</source>
        <translation>Wie viele Stufen hat der Eiffelturm?</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Ask it</source>
        <translation>Stellen</translation>
    </message>
</context>
<context>
    <name>quizaar::TitleForm</name>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
</context>
<context>
    <name>quizaar::Tour</name>
    <message>
        <source>Here guests get in</source>
        <translation>Hier kommen die Gäste herein</translation>
    </message>
    <message>
        <source>They scan the code with their camera. Type the Wi-Fi once under “Wi-Fi…”, and they can scan that, too. “Phones can’t reach it?” helps when nobody comes.</source>
        <translation>Sie scannen den Code mit der Kamera. Das WLAN einmal unter „WLAN…“ eintippen, dann können sie auch das scannen. „Kommen Handys nicht hin?“ hilft, wenn niemand kommt.</translation>
    </message>
    <message>
        <source>Who is here</source>
        <translation>Wer da ist</translation>
    </message>
    <message>
        <source>Teams, players and their phones’ lights. Somebody without a phone plays as well: “Add player”, and you press for them.</source>
        <translation>Teams, Mitspielende und die Lichter ihrer Handys. Auch ohne Handy kann man mitspielen: „Neue Person“, und für sie drücken.</translation>
    </message>
    <message>
        <source>The evening’s plan</source>
        <translation>Der Plan des Abends</translation>
    </message>
    <message>
        <source>Rounds in their order: quiz boards, lists, trading. “Open pack” adds questions, “Add trading round” a game of nations.</source>
        <translation>Runden der Reihe nach: Tafeln, Listen, Handel. „Fragenpaket öffnen“ bringt Fragen dazu, „Handelsrunde hinzufügen“ ein Spiel der Nationen.</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>Was gerade läuft</translation>
    </message>
    <message>
        <source>Start the round here. Then arrows and Enter choose a question, Space opens the buzzers, C and X rule, Z takes back.</source>
        <translation>Hier die Runde starten. Dann wählen Pfeile und Enter eine Frage, die Leertaste öffnet die Buzzer, C und X werten, Z nimmt zurück.</translation>
    </message>
    <message>
        <source>Clock, undo, stage</source>
        <translation>Uhr, Rückgängig, Bühne</translation>
    </message>
    <message>
        <source>Pause for pizza with Ctrl+P. F11 shows the stage on the projector. Ctrl+L covers the dashboard from curious eyes.</source>
        <translation>Pizzapause mit Strg+P. F11 zeigt die Bühne auf dem Beamer. Strg+L verdeckt das Fenster vor neugierigen Blicken.</translation>
    </message>
    <message>
        <source>Everything that happened</source>
        <translation>Alles, was geschehen ist</translation>
    </message>
    <message>
        <source>In words, with a filter. A click with the right button goes back to any moment.</source>
        <translation>In Worten, mit Filter. Ein Klick mit der rechten Taste führt zu jedem Zeitpunkt zurück.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Let’s go</source>
        <translation>Los geht’s</translation>
    </message>
    <message>
        <source>Tour: %1. %2</source>
        <translation>Rundgang: %1. %2</translation>
    </message>
</context>
<context>
    <name>quizaar::TradingDialog</name>
    <message>
        <source>The bank confirms each challenge</source>
        <translation>Die Bank bestätigt jede Aufgabe</translation>
    </message>
    <message>
        <source>A challenge earns the right to build</source>
        <translation>Eine Aufgabe bringt das Recht zu bauen</translation>
    </message>
    <message>
        <source>Add a trading round</source>
        <translation>Handelsrunde hinzufügen</translation>
    </message>
    <message>
        <source>Each team is a nation with farms, mines or factories. Players do exercises to produce, and trade with what they have.</source>
        <translation>Jedes Team ist eine Nation mit Bauernhöfen, Minen oder Fabriken. Wer produzieren will, macht Übungen; mit dem Ertrag wird gehandelt.</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Add the round</source>
        <translation>Runde hinzufügen</translation>
    </message>
    <message>
        <source>Trading game</source>
        <translation>Handelsspiel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2; %3</source>
        <translation>%1: %2; %3</translation>
    </message>
    <message>
        <source>Copy and change…</source>
        <translation>Kopieren und ändern…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>No team has a player yet.</source>
        <translation>Noch kein Team hat einen Spieler.</translation>
    </message>
    <message numerus="yes">
        <source>%n team(s) with players.</source>
        <translation>
            <numerusform>%n Team mit Spielern.</numerusform>
            <numerusform>%n Teams mit Spielern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules to choose from</source>
        <translation>Regeln zur Auswahl</translation>
    </message>
    <message>
        <source>Makes rules of your own from these, and keeps them in %1</source>
        <translation>Macht daraus eigene Regeln und bewahrt sie auf in %1</translation>
    </message>
    <message>
        <source>Changes these rules of your own</source>
        <translation>Ändert diese eigenen Regeln</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>This scenario sets it</source>
        <translation>Dieses Szenario legt es fest</translation>
    </message>
    <message>
        <source>Quiz questions instead of sport</source>
        <translation>Quizfragen statt Sport</translation>
    </message>
    <message>
        <source>Whoever asks for a challenge gets questions from tonight&apos;s packs on his phone</source>
        <translation>Wer um eine Aufgabe bittet, bekommt Fragen aus den Paketen des Abends aufs Handy</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Deletes these rules of your own</source>
        <translation>Löscht diese eigenen Regeln</translation>
    </message>
    <message>
        <source>Delete the rules %1 for good? Rounds that were planned with them keep them.</source>
        <translation>Die Regeln %1 endgültig löschen? Runden, die mit ihnen geplant sind, behalten sie.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 could not be deleted: %2</source>
        <translation>%1 ließ sich nicht löschen: %2</translation>
    </message>
</context>
<context>
    <name>quizaar::TradingEventsDesk</name>
    <message>
        <source>Let it happen</source>
        <translation>Eintreten lassen</translation>
    </message>
    <message>
        <source>No event is in force.</source>
        <translation>Kein Ereignis ist in Kraft.</translation>
    </message>
    <message>
        <source>Events in force</source>
        <translation>Ereignisse in Kraft</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>How bad</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Wen</translation>
    </message>
    <message>
        <source>As chance will have it</source>
        <translation>Wie der Zufall es will</translation>
    </message>
    <message>
        <source>%1
Now it would mean:
%2</source>
        <translation>%1
Jetzt hieße das:
%2</translation>
    </message>
</context>
<context>
    <name>quizaar::TradingModel</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>waits for an exercise</source>
        <translation>wartet auf eine Aufgabe</translation>
    </message>
    <message>
        <source>%1 · says it is done</source>
        <translation>%1 · meldet: geschafft</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>all nations</source>
        <translation>alle Nationen</translation>
    </message>
    <message numerus="yes">
        <source>%1 · for %n more food taxes</source>
        <translation>
            <numerusform>%1 · noch %n Nahrungssteuer</numerusform>
            <numerusform>%1 · noch %n Nahrungssteuern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>%1 offers %2</source>
        <translation>%1 bietet %2 an</translation>
    </message>
    <message>
        <source>%1 · on the way</source>
        <translation>%1 · unterwegs</translation>
    </message>
    <message>
        <source>Teams pay %1, get %2 · base %3 · %4 left</source>
        <translation>Kauf %1, Verkauf %2 · Basis %3 · noch %4</translation>
    </message>
</context>
<context>
    <name>quizaar::TradingPanel</name>
    <message>
        <source>Assign</source>
        <translation>Zuteilen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Geschafft</translation>
    </message>
    <message>
        <source>Cancel the challenge</source>
        <translation>Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>Nations</source>
        <translation>Nationen</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Nobody produces anything at the moment.</source>
        <translation>Gerade produziert niemand etwas.</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>How many, or how many seconds</source>
        <translation>Wie viele, oder wie viele Sekunden</translation>
    </message>
    <message>
        <source>Gives the chosen player this exercise; the time runs from then on</source>
        <translation>Teilt diese Übung zu; von da an läuft die Zeit</translation>
    </message>
    <message>
        <source>The exercise is done: the nation gets what its buildings make</source>
        <translation>Die Übung ist geschafft: Die Nation bekommt, was ihre Gebäude herstellen</translation>
    </message>
    <message>
        <source>%1 – %2 left</source>
        <translation>%1 – noch %2</translation>
    </message>
    <message>
        <source>%1 minutes more</source>
        <translation>%1 Minuten mehr</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Hide the scores</source>
        <translation>Wertung verbergen</translation>
    </message>
    <message>
        <source>Show the scores to all</source>
        <translation>Allen die Wertung zeigen</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
</context>
<context>
    <name>quizaar::WifiDialog</name>
    <message>
        <source>Which Wi-Fi? Type its name as phones list it.</source>
        <translation>Welches WLAN? Den Namen so eintippen, wie Handys ihn anzeigen.</translation>
    </message>
    <message>
        <source>That name is too long for a Wi-Fi: at most 32 bytes.</source>
        <translation>Dieser Name ist zu lang für ein WLAN: höchstens 32 Bytes.</translation>
    </message>
    <message>
        <source>A Wi-Fi password has 8 to 63 characters.</source>
        <translation>Ein WLAN-Passwort hat 8 bis 63 Zeichen.</translation>
    </message>
    <message>
        <source>The network hides its name</source>
        <translation>Das Netz verbirgt seinen Namen</translation>
    </message>
    <message>
        <source>Show it in the stage’s lobby, too</source>
        <translation>Auch im Vorraum auf der Bühne zeigen</translation>
    </message>
    <message>
        <source>Wi-Fi of the guests</source>
        <translation>WLAN der Gäste</translation>
    </message>
    <message>
        <source>Guests then join the Wi-Fi by scanning a first code, and the game by a second one. Name and password stay on this laptop; they are in no export.</source>
        <translation>Gäste kommen dann mit einem ersten Code ins WLAN und mit einem zweiten ins Spiel. Name und Passwort bleiben auf diesem Laptop; sie stehen in keinem Export.</translation>
    </message>
    <message>
        <source>Password (WPA)</source>
        <translation>Passwort (WPA)</translation>
    </message>
    <message>
        <source>None: open to everybody</source>
        <translation>Keiner: offen für alle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Code zeigen</translation>
    </message>
</context>
</TS>
