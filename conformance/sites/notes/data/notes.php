<?php return [
    ['id' => 1, 'title' => 'Shopping', 'date' => '2026-11-02', 'text' => "Milk & *eggs*\nsee https://example.org/a?b=1&c=2", 'tags' => ['home', 'food'], 'author' => 'ada'],
    ['id' => 2, 'title' => 'Ärger <im> Büro', 'date' => '2026-10-30', 'text' => 'Nothing to say', 'tags' => [], 'author' => 'bob'],
];
