<?php

declare(strict_types=1);

/** Text made safe for HTML. */
function e(string|int|float|null $text): string
{
    return htmlspecialchars((string) $text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}

/**
 * The same address with other parameters; empty ones are left out.
 *
 * @param array<string, mixed> $parameters
 */
function url(string $path, array $parameters = []): string
{
    $kept = array_filter($parameters, fn ($value) => $value !== '' && $value !== null && $value !== []);

    return $kept === [] ? $path : $path . '?' . http_build_query($kept);
}

function price(int $cents, string $currency = '€'): string
{
    return number_format($cents / 100, 2, ',', '.') . "\u{a0}" . $currency;
}

function stars(float $rating): string
{
    $full = (int) round($rating);

    return str_repeat('★', $full) . str_repeat('☆', 5 - $full);
}

function plural(int $count, string $one, ?string $many = null): string
{
    return sprintf('%d %s', $count, $count === 1 ? $one : ($many ?? $one . 's'));
}

/** The first words of a text, at most $limit bytes of them. */
function excerpt(string $text, int $limit = 120): string
{
    if (strlen($text) <= $limit) {
        return $text;
    }
    $cut = substr($text, 0, $limit);
    $space = strrpos($cut, ' ');

    return rtrim($space === false ? $cut : substr($cut, 0, $space), ' ,.;:') . '…';
}
