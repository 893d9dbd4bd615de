<?php

declare(strict_types=1);

namespace Bookshelf\Markdown;

/** Emphasis, code and links inside a line of text. */
final class Inline
{
    private const PAIRS = ['**' => 'strong', '__' => 'strong', '*' => 'em', '_' => 'em', '~~' => 'del'];

    public static function render(string $text): string
    {
        $parts = explode('`', $text);
        $html = '';
        foreach ($parts as $index => $part) {
            $html .= match (true) {
                $index % 2 === 0 => self::spans($part),
                $index === count($parts) - 1 => '`' . self::spans($part),
                default => '<code>' . htmlspecialchars($part) . '</code>',
            };
        }

        return $html;
    }

    private static function spans(string $text): string
    {
        $text = htmlspecialchars($text, ENT_NOQUOTES);
        $text = preg_replace_callback(
            '/\[([^\]]+)\]\(([^)\s]+)\)/',
            static function (array $found): string {
                [, $label, $address] = $found;
                $external = str_contains($address, '://') ? ' rel="external"' : '';

                return '<a href="' . htmlspecialchars($address) . '"' . $external . '>' . $label . '</a>';
            },
            $text,
        );
        foreach (self::PAIRS as $mark => $tag) {
            $text = self::pair((string) $text, (string) $mark, $tag);
        }

        return $text;
    }

    private static function pair(string $text, string $mark, string $tag): string
    {
        $offset = 0;
        while (($start = strpos($text, $mark, $offset)) !== false) {
            $from = $start + strlen($mark);
            $end = strpos($text, $mark, $from + 1);
            if ($end === false || $text[$from] === ' ') {
                $offset = $from;
                continue;
            }
            $inner = substr($text, $from, $end - $from);
            $replacement = "<$tag>$inner</$tag>";
            $text = substr_replace($text, $replacement, $start, $end + strlen($mark) - $start);
            $offset = $start + strlen($replacement);
        }

        return $text;
    }
}
