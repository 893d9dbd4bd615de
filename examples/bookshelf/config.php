<?php

return [
    'site_name' => 'The Bookshelf',
    'secret' => 'c0ffee-and-paper',
    'per_page' => 5,
    'max_per_page' => 20,
    'data_dir' => __DIR__ . '/data',
    'template_dir' => __DIR__ . '/templates',
    'edition' => 1718452800, // the date printed in the footer
    'navigation' => [
        '/' => 'Home',
        '/books' => 'Books',
        '/genres' => 'Genres',
        '/about' => 'About',
        '/contact' => 'Contact',
    ],
];
