<?php

declare(strict_types=1);

namespace Bookshelf\Controller;

use Bookshelf\Form\Validator;
use Bookshelf\Http\Request;
use Bookshelf\Http\Response;

final class ContactController extends Controller
{
    private const FORM = 'contact';
    private const RULES = [
        'name' => 'required|min:2|max:60',
        'email' => 'required|email',
        'topic' => 'required|in:order,book,other',
        'copies' => 'int|between:1,50',
        'message' => 'required|min:10|max:2000',
    ];

    public function show(Request $request): Response
    {
        return $this->form($request, ['topic' => $request->text('topic', 'book')]);
    }

    public function submit(Request $request): Response
    {
        $values = [];
        foreach (array_keys(self::RULES) as $field) {
            $values[$field] = $request->field($field);
        }
        if (!$this->csrf->valid($request, self::FORM)) {
            return $this->form($request, $values, ['_token' => 'This form has expired: please send it again.'], 403);
        }
        $validator = new Validator();
        if (!$validator->check($values, self::RULES)) {
            return $this->form($request, $values, $validator->errors(), 422);
        }

        return Response::redirect('/contact/thanks')
            ->withCookie('flash', "Thank you, {$values['name']}!")
            ->withCookie('last_topic', $values['topic'], ['httponly' => false]);
    }

    public function thanks(Request $request): Response
    {
        return $this->page($request, 'thanks', ['topic' => $request->cookies['last_topic'] ?? 'nothing']);
    }

    /**
     * @param array<string, string> $values
     * @param array<string, string> $errors
     */
    private function form(Request $request, array $values, array $errors = [], int $status = 200): Response
    {
        return $this->page($request, 'contact', [
            'values' => $values,
            'errors' => $errors,
            'token' => $this->csrf->token($request, self::FORM),
            'topics' => ['book' => 'A book', 'order' => 'An order', 'other' => 'Something else'],
        ], $status);
    }
}
