<?php

declare(strict_types=1);

namespace Bookshelf\Form;

use InvalidArgumentException;

/**
 * Rules written as "required|min:3|max:80|email|in:a,b", a list for each field.
 */
final class Validator
{
    /** @var array<string, string> */
    private array $errors = [];

    /** @var array<string, callable(mixed, string): ?string> */
    private array $rules;

    public function __construct()
    {
        $this->rules = [
            'required' => fn (mixed $value): ?string => $value === null || $value === '' || $value === []
                ? 'is required' : null,
            'min' => self::length(fn (int $length, int $limit): bool => $length < $limit, 'needs at least %d characters'),
            'max' => self::length(fn (int $length, int $limit): bool => $length > $limit, 'has more than %d characters'),
            'email' => function (mixed $value): ?string {
                return preg_match('/^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i', (string) $value) ? null : 'is not an address';
            },
            'int' => fn (mixed $value): ?string => is_int($value) || (is_string($value) && preg_match('/^-?\d{1,9}$/', $value))
                ? null : 'is not a whole number',
            'between' => function (mixed $value, string $bounds): ?string {
                [$low, $high] = array_map('intval', explode(',', $bounds));

                return $value >= $low && $value <= $high ? null : "must lie between $low and $high";
            },
            'in' => fn (mixed $value, string $list): ?string => in_array($value, explode(',', $list), true)
                ? null : 'must be one of ' . str_replace(',', ', ', $list),
            'string' => fn (mixed $value): ?string => is_string($value) ? null : 'must be text, not ' . get_debug_type($value),
            'list' => fn (mixed $value): ?string => is_array($value) && array_is_list($value) ? null : 'must be a list',
        ];
    }

    /**
     * @param array<string, mixed> $data
     * @param array<string, string> $rules
     */
    public function check(array $data, array $rules): bool
    {
        $this->errors = [];
        foreach ($rules as $field => $list) {
            $value = $data[$field] ?? null;
            $names = explode('|', $list);
            if (($value === null || $value === '') && !in_array('required', $names, true)) {
                continue;
            }
            foreach ($names as $rule) {
                [$name, $argument] = explode(':', $rule, 2) + [1 => ''];
                if (!isset($this->rules[$name])) {
                    throw new InvalidArgumentException("Unknown rule $name");
                }
                $message = ($this->rules[$name])($value, $argument);
                if ($message !== null) {
                    $this->errors[$field] = ucfirst($field) . ' ' . $message . '.';
                    break;
                }
            }
        }

        return $this->errors === [];
    }

    /** @return array<string, string> */
    public function errors(): array
    {
        return $this->errors;
    }

    private static function length(callable $fails, string $message): callable
    {
        return static function (mixed $value, string $limit) use ($fails, $message): ?string {
            return is_string($value) && $fails(mb_strlen($value), (int) $limit) ? sprintf($message, $limit) : null;
        };
    }
}
