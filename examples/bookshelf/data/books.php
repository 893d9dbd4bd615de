<?php

return [
    'the-trial' => [
        'title' => 'The Trial',
        'author' => 'Franz Kafka',
        'translator' => 'Willa and Edwin Muir',
        'year' => 1925,
        'price' => 1190,
        'genres' => ['novel', 'absurd'],
        'about' => <<<'MD'
            # Someone must have been telling lies

            Josef K. is **arrested** one morning, *without having done anything wrong*.

            > It is not necessary to accept everything as true,
            > one must only accept it as **necessary**.

            - a court in an attic
            - a painter who knows the judges,
              and sells the same landscape again and again
            - two gentlemen in frock coats
            MD,
    ],
    'odyssey' => [
        'title' => 'The Odyssey',
        'author' => 'Homer',
        'translator' => 'Emily Wilson',
        'year' => -700,
        'price' => 1850,
        'genres' => ['epic', 'poetry'],
        'about' => "Tell me about a *complicated* man.\n\n1. Troy\n2. the cave of the Cyclops\n3. Ithaca\n\nTwelve ships & one way home.",
    ],
    'pride-and-prejudice' => [
        'title' => 'Pride and Prejudice',
        'author' => 'Jane Austen',
        'year' => 1813,
        'price' => 790,
        'genres' => ['novel', 'romance'],
        'about' => 'It is a truth *universally acknowledged*, that a single man in possession of a good fortune, must be in want of a wife.',
    ],
    'frankenstein' => [
        'title' => 'Frankenstein',
        'author' => 'Mary Shelley',
        'year' => 1818,
        'price' => 850,
        'genres' => ['novel', 'gothic', 'science fiction'],
        'about' => "You will rejoice to hear that **no disaster** has accompanied the commencement of an enterprise.\n\nSee [the subtitle](https://example.org/prometheus?a=1&b=2) too.",
    ],
    'structure-and-interpretation' => [
        'title' => 'Structure and Interpretation of Computer Programs',
        'author' => 'Harold Abelson',
        'year' => 1985,
        'price' => 5499,
        'genres' => ['computing'],
        'about' => "Programs must be written for people to read.\n\n```scheme\n(define (square x)\n  (* x x))  ; x < 2 & more\n```\n\nUse `(square 21)` *or* `(square 0)`.",
    ],
    'the-waves' => ['title' => 'The Waves', 'author' => 'Virginia Woolf', 'year' => 1931, 'price' => 990, 'genres' => ['novel'], 'about' => 'The sun had not yet risen.'],
    'dracula' => ['title' => 'Dracula', 'author' => 'Bram Stoker', 'year' => 1897, 'price' => 650, 'genres' => ['novel', 'gothic'], 'about' => "_3 May. Bistritz._ Left Munich at 8:35 P.M.\n\n## Letters\n## Diaries & logs\nAll of it in the first person."],
    'meditations' => ['title' => 'Meditations', 'author' => 'Marcus Aurelius', 'year' => 180, 'price' => 700, 'genres' => ['philosophy'], 'about' => 'From my grandfather Verus I learned good morals and the government of my temper.'],
    'candide' => ['title' => 'Candide', 'author' => 'Voltaire', 'year' => 1759, 'price' => 550, 'genres' => ['novel', 'philosophy', 'satire'], 'about' => "Il faut ~~rêver~~ **cultiver** notre jardin."],
    'origin-of-species' => ['title' => 'On the Origin of Species', 'author' => 'Charles Darwin', 'year' => 1859, 'price' => 1290, 'genres' => ['science']],
    'leaves-of-grass' => ['title' => 'Leaves of Grass', 'author' => 'Walt Whitman', 'year' => 1855, 'price' => 880, 'genres' => ['poetry'], 'about' => 'I celebrate myself, and sing myself, & what I assume you shall assume, for every atom belonging to me as good belongs to you.'],
    'the-art-of-war' => ['title' => 'The Art of War', 'author' => 'Sun Tzu', 'year' => -500, 'price' => 499, 'genres' => ['philosophy', 'history']],
    'histories' => ['title' => 'Histories', 'author' => 'Herodotus', 'year' => -430, 'price' => 1650, 'genres' => ['history'], 'about' => "These are the *researches* of Herodotus of Halicarnassus.\n* Lydia\n* Egypt\n* Scythia"],
    'don-quixote' => ['title' => 'Don Quixote', 'author' => 'Miguel de Cervantes', 'year' => 1605, 'price' => 1999, 'genres' => ['novel', 'satire']],
    'a-room-of-ones-own' => ['title' => "A Room of One's Own", 'author' => 'Virginia Woolf', 'year' => 1929, 'price' => 750, 'genres' => ['essay'], 'about' => 'But, you may say, we asked you to speak about "women & fiction".'],
    'ulysses' => ['title' => 'Ulysses', 'author' => 'James Joyce', 'year' => 1922, 'price' => 1499, 'genres' => ['novel']],
    'utopia' => ['title' => 'Utopia', 'author' => 'Thomas More', 'year' => 1516, 'price' => 600, 'genres' => ['philosophy', 'satire']],
    'the-tale-of-genji' => ['title' => 'The Tale of Genji', 'author' => 'Murasaki Shikibu', 'year' => 1008, 'price' => 2450, 'genres' => ['novel', 'romance'], 'translator' => 'Arthur Waley'],
    'elements' => ['title' => 'Elements', 'author' => 'Euclid', 'year' => -300, 'price' => 3100, 'genres' => ['science', 'mathematics'], 'about' => "### Definitions\n1. A point is that which has no part.\n2. A line is breadthless length.\n"],
    'cafe-zurich' => ['title' => 'Café Zürich', 'author' => 'Zoë Müller', 'year' => 2001, 'price' => 1000, 'genres' => ['essay'], 'about' => '«Noch einen Kaffee?» — <b>Bitte</b>.'],
];
