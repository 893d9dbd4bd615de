<?php
const USERS = [
    'ada' => '$2y$04$Q3VvhuEgRtEV913nYdDb6OxxVSWGDzv5NZJY0OC.BzHnNXRbK.N.u',
];

function all_notes(): array
{
    $notes = include 'data/notes.php';
    foreach (glob(DATA . '/note-*.json') as $file) {
        $notes[] = json_decode(file_get_contents($file), true);
    }

    return $notes;
}

function find_note(int $id): ?array
{
    foreach (all_notes() as $note) {
        if ($note['id'] === $id) {
            return $note;
        }
    }

    return null;
}

function add_note(array $values): int
{
    $id = count(all_notes()) + 1;
    $values['tags'] = preg_split('/\s*,\s*/', $values['tags'] ?? '', -1, PREG_SPLIT_NO_EMPTY);
    file_put_contents(sprintf('%s/note-%d.json', DATA, $id), json_encode(['id' => $id, 'date' => '2026-11-24'] + $values), LOCK_EX);

    return $id;
}

function e($text): string
{
    return htmlspecialchars((string) $text, ENT_QUOTES, 'UTF-8');
}

function render($template, array $vars = [])
{
    global $title;
    extract($vars, EXTR_SKIP);
    ob_start();
    include __DIR__ . "/templates/$template.php";
    $content = ob_get_clean();
    $flash = $_SESSION['flash'] ?? [];
    unset($_SESSION['flash']);
    include __DIR__ . '/templates/layout.php';
}

function not_found()
{
    http_response_code(404);
    render('missing', ['what' => $_SERVER['REQUEST_URI']]);
    exit(1);
}

function need_login()
{
    if (empty($_SESSION['user'])) {
        header('Location: /login?back=' . urlencode($_SERVER['REQUEST_URI']));
        exit;
    }
}

function format_text($text)
{
    $text = e($text);
    $text = preg_replace('~\bhttps?://\S+~', '<a href="$0">$0</a>', $text);
    $text = preg_replace_callback('/\*(.+?)\*/', function ($m) {
        return '<b>' . strtoupper($m[1]) . '</b>';
    }, $text);

    return nl2br($text);
}
