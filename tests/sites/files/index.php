<?php
// Answers ?do=STEP by using files as sites do; what it prints must not depend on where the site is.
declare(strict_types=1);

error_reporting(E_ALL);
set_error_handler(function (int $code, string $message): bool {
    echo '! ', str_replace([__DIR__, sys_get_temp_dir()], ['ROOT', 'TMP'], $message), "\n";
    return true;
});

$data = __DIR__ . '/data';

function show(mixed $value): void
{
    echo str_replace(__DIR__, 'ROOT', var_export($value, true)), "\n";
}

function listing(string $folder): array
{
    $all = [];
    foreach (scandir($folder) as $name) {
        $all[] = is_dir("$folder/$name") ? "$name/" : $name . ':' . filesize("$folder/$name");
    }
    return $all;
}

function plain(): void
{
    global $data;
    show(file_get_contents("$data/given.txt"));
    show(file_put_contents("$data/a.txt", "one\n"));
    show(file_put_contents("$data/a.txt", ['two', "\n", 'three'], FILE_APPEND | LOCK_EX));
    show(file("$data/a.txt", FILE_IGNORE_NEW_LINES));
    show(filesize("$data/a.txt"));
    show(file_get_contents("$data/none.txt"));
    show(file_put_contents("$data/no/folder.txt", 'x'));
    show(file_put_contents($data, 'x'));
    show(is_writable("$data/a.txt"));
    show(substr(sprintf('%o', fileperms("$data/a.txt")), -3));
    show(abs(filemtime("$data/a.txt") - time()) < 5);
    show(touch("$data/a.txt", 1000000, 2000000));
    clearstatcache();
    show(filemtime("$data/a.txt") === 1000000);
}

function folders(): void
{
    global $data;
    show(mkdir("$data/x/y", 0777, true));
    show(mkdir("$data/x"));
    show(mkdir("$data/q/r"));
    foreach (['b', 'a', 'c'] as $name) {
        touch("$data/x/$name.log");
    }
    show(listing("$data/x"));
    show(array_map('basename', glob("$data/x/*.log")));
    show(array_map('basename', glob("$data/*", GLOB_ONLYDIR)));
    show(rmdir("$data/x"));
    show(rename("$data/x/a.log", "$data/x/y/z.log"));
    show(rename("$data/x/nothing", "$data/x/y/z.log"));
    show(copy("$data/x/y/z.log", "$data/x/copy.log"));
    show(unlink("$data/x/y"));
    show(unlink("$data/x/nothing"));
    $names = [];
    for ($dir = opendir("$data/x"); ($name = readdir($dir)) !== false;) {
        $names[] = $name;
    }
    closedir($dir);
    sort($names);
    show($names);
    show(realpath("$data/x/../x/y"));
    foreach (array_reverse(['x/y', 'x', 'x/y/z.log', 'x/copy.log', 'x/b.log', 'x/c.log']) as $path) {
        is_dir("$data/$path") ? @rmdir("$data/$path") : unlink("$data/$path");
    }
    show(listing($data));
}

function streams(): void
{
    global $data;
    $f = fopen("$data/s.bin", 'w+b');
    show(flock($f, LOCK_EX));
    show(fwrite($f, str_repeat("0123456789\n", 1000)));
    show(ftell($f));
    show(fseek($f, 5) . fread($f, 8));
    show(fgets($f));
    show(ftruncate($f, 15));
    show(rewind($f) && stream_get_contents($f) === "0123456789\n0123");
    show(feof($f));
    show(fseek($f, 30) . ':' . fwrite($f, 'end'));
    show(fstat($f)['size']);
    show(flock($f, LOCK_UN) && fclose($f));
    show(bin2hex(file_get_contents("$data/s.bin")));
    show(fopen("$data/s.bin", 'x'));
    $a = fopen("$data/s.bin", 'a+');
    fwrite($a, '!');
    fseek($a, 0);
    show(strlen(fread($a, 100)));
    $old = fopen("$data/s.bin", 'r');
    unlink("$data/s.bin");
    show(file_exists("$data/s.bin"));
    show(fread($old, 3));
    $csv = fopen("$data/t.csv", 'w+');
    fputcsv($csv, ['a', 'b c', 'd"e']);
    rewind($csv);
    show(fgetcsv($csv));
    $left = fopen("$data/locked", 'w');
    show(flock($left, LOCK_EX)); // left open: the next request can lock it
}

function after(): void
{
    global $data;
    $f = fopen("$data/locked", 'c');
    show(flock($f, LOCK_EX | LOCK_NB));
    show(listing($data));
}

function relative(): void
{
    show(str_replace(__DIR__, 'ROOT', getcwd()));
    show(file_put_contents('data/rel.txt', 'relative'));
    show(chdir('data') && is_file('rel.txt'));
    show(rename('rel.txt', '../data/rel2.txt'));
    show(file_get_contents(__DIR__ . '/data/rel2.txt'));
    show(unlink('./rel2.txt'));
}

function site(): void
{
    show(file_get_contents(__DIR__ . '/fixed.txt'));
    show(is_dir(__DIR__ . '/var/cache') || mkdir(__DIR__ . '/var/cache', 0777, true));
    show(is_dir(__DIR__ . '/var'));
    show(array_values(array_diff(scandir(__DIR__), ['php2ml.toml'])));
    show(file_put_contents(__DIR__ . '/var/cache/page.html', '<p>cached</p>'));
    show(include __DIR__ . '/part.php');
}

function temporary(): void
{
    $name = tempnam(sys_get_temp_dir(), 'abc');
    show(str_starts_with(basename($name), 'abc') && filesize($name) === 0);
    show(file_put_contents($name, 'x') === 1 && unlink($name));
    $f = tmpfile();
    fwrite($f, 'temporary');
    show(rewind($f) && fread($f, 20) === 'temporary');
}

function visits(): void
{
    global $data;
    session_save_path($data);
    session_id('abcdefghijklmnopqrstuvwxyz');
    session_start();
    $_SESSION['n'] = ($_SESSION['n'] ?? 0) + 1;
    show($_SESSION['n']);
}

function outside(): void
{
    show(file_put_contents(__DIR__ . '/new.txt', 'x'));
    show(unlink(__DIR__ . '/fixed.txt'));
    show(mkdir(__DIR__ . '/folder'));
    show(rename(__DIR__ . '/fixed.txt', __DIR__ . '/data/moved.txt'));
    show(fopen('/elsewhere/x', 'w'));
    show(file_get_contents(__DIR__ . '/fixed.txt'));
}

match ($_GET['do'] ?? '') {
    'plain' => plain(), 'folders' => folders(), 'streams' => streams(), 'after' => after(), 'relative' => relative(),
    'site' => site(), 'temporary' => temporary(), 'visits' => visits(),
    'outside' => outside(), default => print("nothing\n"),
};
