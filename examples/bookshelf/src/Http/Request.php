<?php

declare(strict_types=1);

namespace Bookshelf\Http;

/**
 * What the browser asked for, read once from the superglobals.
 */
final class Request
{
    /**
     * @param array<string, mixed> $query
     * @param array<string, mixed> $form
     * @param array<string, string> $cookies
     * @param array<string, mixed> $server
     * @param array<string, array<string, mixed>> $files
     */
    public function __construct(
        public readonly string $method,
        public readonly string $path,
        public readonly array $query,
        public readonly array $form,
        public readonly array $cookies,
        public readonly array $server,
        public readonly array $files,
    ) {
    }

    public static function fromGlobals(): self
    {
        $uri = (string) ($_SERVER['REQUEST_URI'] ?? '/');
        $path = rawurldecode(explode('?', $uri, 2)[0]);
        if ($path !== '/') {
            $path = '/' . trim($path, '/');
        }

        return new self(
            strtoupper($_SERVER['REQUEST_METHOD'] ?? 'GET'),
            $path,
            $_GET,
            $_POST,
            $_COOKIE,
            $_SERVER,
            $_FILES,
        );
    }

    /** A query parameter as text: arrays count as absent. */
    public function text(string $name, string $default = ''): string
    {
        $value = $this->query[$name] ?? $default;

        return is_string($value) ? trim($value) : $default;
    }

    /** A query parameter as a whole number, kept between two bounds. */
    public function number(string $name, int $default, int $low, int $high): int
    {
        $value = filter_digits($this->text($name));
        if ($value === null) {
            return $default;
        }

        return max($low, min($high, $value));
    }

    public function field(string $name): string
    {
        $value = $this->form[$name] ?? '';

        return is_string($value) ? trim($value) : '';
    }

    public function header(string $name): ?string
    {
        $key = strtoupper(str_replace('-', '_', $name));
        if ($key !== 'CONTENT_TYPE' && $key !== 'CONTENT_LENGTH') {
            $key = 'HTTP_' . $key;
        }

        return isset($this->server[$key]) ? (string) $this->server[$key] : null;
    }

    public function body(): string
    {
        return (string) file_get_contents('php://input');
    }

    public function wantsJson(): bool
    {
        return str_starts_with($this->path, '/api/')
            || str_contains($this->header('Accept') ?? '', 'application/json');
    }
}

/** The value of a string of decimal digits, or null. */
function filter_digits(string $text): ?int
{
    return $text !== '' && strlen($text) < 10 && strspn($text, '0123456789') === strlen($text)
        ? (int) $text
        : null;
}
