<?php

declare(strict_types=1);

namespace Bookshelf\Form;

use Bookshelf\Http\Request;

/**
 * Tokens tied to the visitor's cookie and to one form.
 */
final class Csrf
{
    public const COOKIE = 'visitor';

    public function __construct(private readonly string $secret)
    {
    }

    /** The visitor's number: the cookie's where it is ours, otherwise one derived from the browser. */
    public function visitor(Request $request): string
    {
        $cookie = $request->cookies[self::COOKIE] ?? '';
        if (is_string($cookie) && strlen($cookie) === 16 && ctype_xdigit($cookie)) {
            return $cookie;
        }

        return substr(hash_hmac('sha256', $request->header('User-Agent') ?? 'nobody', $this->secret), 0, 16);
    }

    public function token(Request $request, string $form): string
    {
        return hash_hmac('sha256', $form . '|' . $this->visitor($request), $this->secret);
    }

    public function valid(Request $request, string $form): bool
    {
        return hash_equals($this->token($request, $form), $request->field('_token'));
    }
}
