<?php

declare(strict_types=1);

namespace Bookshelf\Http;

class Response
{
    /** @var array<string, string> */
    protected array $headers = [];

    /** @var list<array{string, string, array<string, mixed>}> */
    private array $cookies = [];

    public function __construct(protected string $body = '', protected int $status = 200)
    {
        $this->headers['Content-Type'] = 'text/html; charset=utf-8';
    }

    public static function redirect(string $to, int $status = 303): static
    {
        $response = new static('', $status);

        return $response->withHeader('Location', $to);
    }

    public function withHeader(string $name, string $value): static
    {
        $copy = clone $this;
        $copy->headers[$name] = $value;

        return $copy;
    }

    public function withStatus(int $status): static
    {
        $copy = clone $this;
        $copy->status = $status;

        return $copy;
    }

    /** @param array<string, mixed> $options */
    public function withCookie(string $name, string $value, array $options = []): static
    {
        $copy = clone $this;
        $copy->cookies[] = [$name, $value, $options + ['path' => '/', 'httponly' => true, 'samesite' => 'Lax']];

        return $copy;
    }

    public function send(): void
    {
        http_response_code($this->status);
        foreach ($this->headers as $name => $value) {
            header("$name: $value");
        }
        foreach ($this->cookies as [$name, $value, $options]) {
            setcookie($name, $value, $options);
        }
        header('X-Body-Length: ' . strlen($this->body));
        echo $this->body;
    }
}
