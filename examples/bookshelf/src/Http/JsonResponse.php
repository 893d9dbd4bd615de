<?php

declare(strict_types=1);

namespace Bookshelf\Http;

final class JsonResponse extends Response
{
    private const FLAGS = JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR;

    public static function of(mixed $data, int $status = 200): self
    {
        $response = new self(json_encode($data, self::FLAGS) . "\n", $status);
        $response->headers['Content-Type'] = 'application/json';
        $response->headers['Cache-Control'] = 'no-store';

        return $response;
    }

    /** @param array<string, string> $details */
    public static function error(int $status, string $message, array $details = []): self
    {
        $error = ['status' => $status, 'message' => $message];
        if ($details !== []) {
            $error['details'] = $details;
        }

        return self::of(['error' => $error], $status);
    }
}
