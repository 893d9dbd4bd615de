<?php

declare(strict_types=1);

namespace Bookshelf\Http;

use RuntimeException;

/** An answer other than success, thrown from anywhere below the application. */
class HttpException extends RuntimeException
{
    /** @param array<string, string> $details */
    public function __construct(
        public readonly int $status,
        string $message,
        public readonly array $details = [],
    ) {
        parent::__construct($message, $status);
    }

    /** @return array<string, string> headers the answer must carry */
    public function headers(): array
    {
        return [];
    }
}

final class NotFound extends HttpException
{
    public function __construct(string $what)
    {
        parent::__construct(404, "There is no $what here.");
    }
}

final class MethodNotAllowed extends HttpException
{
    /** @param list<string> $allowed */
    public function __construct(private array $allowed)
    {
        parent::__construct(405, 'This address does not understand that method.');
    }

    public function headers(): array
    {
        return ['Allow' => implode(', ', $this->allowed)];
    }
}
