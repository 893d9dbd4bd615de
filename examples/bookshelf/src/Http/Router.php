<?php

declare(strict_types=1);

namespace Bookshelf\Http;

use Closure;

/**
 * Paths with {placeholders}, matched segment by segment in the order they were added.
 */
final class Router
{
    /** @var list<array{string, list<string>, Closure}> */
    private array $routes = [];

    public function get(string $pattern, Closure $action): self
    {
        return $this->add('GET', $pattern, $action);
    }

    public function post(string $pattern, Closure $action): self
    {
        return $this->add('POST', $pattern, $action);
    }

    public function add(string $method, string $pattern, Closure $action): self
    {
        $this->routes[] = [$method, self::segments($pattern), $action];

        return $this;
    }

    public function dispatch(Request $request): Response
    {
        $method = $request->method === 'HEAD' ? 'GET' : $request->method;
        $wanted = self::segments($request->path);
        $allowed = [];
        foreach ($this->routes as [$routeMethod, $segments, $action]) {
            $parameters = self::match($segments, $wanted);
            if ($parameters === null) {
                continue;
            }
            if ($routeMethod === $method) {
                return $action($request, ...$parameters);
            }
            $allowed[$routeMethod] = true;
            if ($routeMethod === 'GET') {
                $allowed['HEAD'] = true;
            }
        }
        if ($allowed !== []) {
            ksort($allowed);
            throw new MethodNotAllowed(array_keys($allowed));
        }
        throw new NotFound('page');
    }

    /** @return list<string> */
    private static function segments(string $path): array
    {
        return explode('/', trim($path, '/'));
    }

    /**
     * @param list<string> $pattern
     * @param list<string> $segments
     * @return list<string>|null the placeholders' values
     */
    private static function match(array $pattern, array $segments): ?array
    {
        if (count($pattern) !== count($segments)) {
            return null;
        }
        $values = [];
        foreach ($pattern as $index => $part) {
            if ($part !== '' && $part[0] === '{') {
                $values[] = $segments[$index];
            } elseif ($part !== $segments[$index]) {
                return null;
            }
        }

        return $values;
    }
}
