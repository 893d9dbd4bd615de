<?php
// A small site in the old style: one controller, included templates, notes in JSON files, sessions, uploads.
error_reporting(E_ALL);
session_start();
define('DATA', sys_get_temp_dir() . '/notes-' . md5(__DIR__ . $_SERVER['SERVER_PORT']));
@mkdir(DATA);
require 'functions.php';

$path = trim(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH), '/');
$parts = $path === '' ? [] : explode('/', $path);
$page = $parts[0] ?? 'home';
$title = 'Notes';
$errors = array();

switch ($page) {
    case 'home':
        $notes = all_notes();
        if (isset($_GET['sort']) && in_array($_GET['sort'], ['title', 'date'], true)) {
            $by = $_GET['sort'];
            usort($notes, function ($a, $b) use ($by) { return strcmp($a[$by], $b[$by]); });
        }
        if (!empty($_GET['q'])) {
            $notes = array_filter($notes, fn ($n) => stripos($n['title'] . ' ' . $n['text'], $_GET['q']) !== false);
        }
        render('home', compact('notes') + ['query' => $_GET['q'] ?? '']);
        break;
    case 'note':
        $note = find_note((int) ($parts[1] ?? 0));
        if (!$note) {
            not_found();
        }
        $title = $note['title'];
        render('note', ['note' => $note]);
        break;
    case 'new':
        need_login();
        if ($_SERVER['REQUEST_METHOD'] == 'POST') {
            $values = array_map('trim', array_intersect_key($_POST, array_flip(['title', 'text', 'tags'])));
            if (!isset($values['title']) || mb_strlen($values['title']) < 3) {
                $errors['title'] = 'Title too short';
            }
            if (!preg_match('/^[\w, -]*$/u', $values['tags'] ?? '')) {
                $errors['tags'] = 'Strange tags: ' . ($values['tags'] ?? '');
            }
            if (!hash_equals($_SESSION['csrf'] ?? '', $_POST['csrf'] ?? '')) {
                $errors[] = 'Form expired';
            }
            if (!$errors) {
                $id = add_note($values + ['author' => $_SESSION['user']]);
                $_SESSION['flash'][] = sprintf('Note %03d saved, %d left', $id, 100 - $id);
                header('Location: /note/' . $id, true, 303);
                exit;
            }
            http_response_code(422);
        }
        $_SESSION['csrf'] ??= 'token' . strlen(session_id());
        render('form', ['values' => $values ?? [], 'errors' => $errors]);
        break;
    case 'login':
        if ($_SERVER['REQUEST_METHOD'] === 'POST') {
            $user = strtolower($_POST['user'] ?? '');
            if (isset(USERS[$user]) && password_verify($_POST['password'] ?? '', USERS[$user])) {
                session_regenerate_id(true);
                $_SESSION['user'] = $user;
                header('Location: /');
                die;
            }
            header('HTTP/1.1 403 Forbidden');
            $errors[] = "Wrong name or password for <$user>";
        }
        render('login', ['errors' => $errors, 'user' => $_POST['user'] ?? null]);
        break;
    case 'logout':
        $_SESSION = [];
        session_destroy();
        setcookie('seen', '', ['expires' => 1, 'path' => '/']);
        header('Location: /');
        break;
    case 'upload':
        need_login();
        header('Content-Type: text/plain; charset=utf-8');
        foreach ($_FILES as $field => $file) {
            if (is_array($file['name'])) {
                foreach ($file['name'] as $i => $name) {
                    echo $field, "[$i] ", $name, ' ', $file['size'][$i], ' ', $file['error'][$i], "\n";
                }
                continue;
            }
            echo $field, ' ', $file['name'], ' ', $file['type'], ' ', $file['size'], ' ', $file['error'];
            if ($file['error'] === UPLOAD_ERR_OK && move_uploaded_file($file['tmp_name'], DATA . '/' . basename($file['name']))) {
                echo ' ', md5_file(DATA . '/' . basename($file['name'])), ' ', pathinfo($file['name'], PATHINFO_EXTENSION);
            }
            echo "\n";
        }
        var_dump($_POST);
        break;
    case 'file':
        $file = DATA . '/' . basename($_GET['name'] ?? '');
        if (!is_file($file)) {
            not_found();
        }
        header('Content-Type: application/octet-stream');
        header('Content-Disposition: attachment; filename="' . basename($file) . '"');
        header('Content-Length: ' . filesize($file));
        readfile($file);
        break;
    case 'api':
        header('Content-Type: application/json');
        header('Cache-Control: no-store');
        $body = json_decode(file_get_contents('php://input'), true);
        echo json_encode(['method' => $_SERVER['REQUEST_METHOD'], 'query' => $_GET, 'body' => $body, 'error' => json_last_error_msg(),
            'count' => count(all_notes()), 'agent' => $_SERVER['HTTP_X_AGENT'] ?? null], JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES);
        break;
    case 'calendar':
        $month = DateTime::createFromFormat('!Y-m', $parts[1] ?? '2026-11') ?: new DateTime('2026-01-01');
        render('calendar', ['month' => $month]);
        break;
    case 'reset':
        array_map('unlink', glob(DATA . '/*'));
        echo 'empty';
        break;
    case 'warn':
        echo $nothing, $parts['x'], intdiv(7, (int) ($_GET['by'] ?? 2)), "\n";
        printf("%s %05.1f %'#10s %b\n", 'a', 3.14159, 'right', 5);
        trigger_error('Own warning', E_USER_WARNING);
        echo (function () { yield 1; yield from [2, 3]; })()->current(), "\n";
        throw new RuntimeException('uncaught on purpose');
    default:
        not_found();
}
