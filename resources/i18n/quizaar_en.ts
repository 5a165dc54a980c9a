<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>LogWords</name>
    <message numerus="yes">
        <source>Food tax was paid; %n nation(s) went hungry</source>
        <translation>
            <numerusform>Food tax was paid; %n nation went hungry</numerusform>
            <numerusform>Food tax was paid; %n nations went hungry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NationGrid</name>
    <message numerus="yes">
        <source>%n building(s)</source>
        <translation>
            <numerusform>%n building</numerusform>
            <numerusform>%n buildings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NightWords</name>
    <message numerus="yes">
        <source>%n players</source>
        <translation>
            <numerusform>%n player</numerusform>
            <numerusform>%n players</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message numerus="yes">
        <source>%n question(s) of this round need you: buzzers and wagers are ruled by the host. A round without them runs by itself.</source>
        <translation>
            <numerusform>%n question of this round needs you: buzzers and wagers are ruled by the host. A round without them runs by itself.</numerusform>
            <numerusform>%n questions of this round need you: buzzers and wagers are ruled by the host. A round without them runs by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfWords</name>
    <message numerus="yes">
        <source>The night is saved, but %n picture(s) or sound(s) could not be put into the file.</source>
        <translation>
            <numerusform>The night is saved, but %n picture or sound could not be put into the file.</numerusform>
            <numerusform>The night is saved, but %n pictures or sounds could not be put into the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quizaar::AppealsCard</name>
    <message numerus="yes">
        <source>%n more wait</source>
        <translation>
            <numerusform>%n more waits</numerusform>
            <numerusform>%n more wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quizaar::MainWindow</name>
    <message numerus="yes">
        <source>%n phones connected</source>
        <translation>
            <numerusform>%n phone connected</numerusform>
            <numerusform>%n phones connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quizaar::StagePicture</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quizaar::TradingDialog</name>
    <message numerus="yes">
        <source>%n team(s) with players.</source>
        <translation>
            <numerusform>%n team with players.</numerusform>
            <numerusform>%n teams with players.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>quizaar::TradingModel</name>
    <message numerus="yes">
        <source>%1 · for %n more food taxes</source>
        <translation>
            <numerusform>%1 · for %n more food tax</numerusform>
            <numerusform>%1 · for %n more food taxes</numerusform>
        </translation>
    </message>
</context>
</TS>
