<?php
/** A line-based converter of a Markdown-like text. */
final class Converter
{
    private array $out = [];
    private array $paragraph = [];
    private bool $list = false;

    public function convert(string $text): string
    {
        $this->out = [];
        foreach (explode("\n", $text) as $line) {
            $this->line(rtrim($line));
        }
        $this->flush();
        return implode("\n", $this->out);
    }

    private function line(string $line): void
    {
        if ($line === '') {
            $this->flush();
        } elseif ($line[0] === '#') {
            $this->flush();
            $level = strspn($line, '#');
            $this->out[] = "<h$level>" . $this->inline(ltrim(substr($line, $level))) . "</h$level>";
        } elseif (str_starts_with($line, '- ')) {
            if (!$this->list) {
                $this->flush();
                $this->out[] = '<ul>';
                $this->list = true;
            }
            $this->out[] = '<li>' . $this->inline(substr($line, 2)) . '</li>';
        } else {
            $this->paragraph[] = $line;
        }
    }

    private function flush(): void
    {
        if ($this->list) {
            $this->out[] = '</ul>';
            $this->list = false;
        }
        if ($this->paragraph) {
            $this->out[] = '<p>' . $this->inline(implode(' ', $this->paragraph)) . '</p>';
            $this->paragraph = [];
        }
    }

    private function inline(string $text): string
    {
        $out = '';
        $open = ['*' => false, '`' => false, '_' => false];
        $tags = ['*' => 'b', '`' => 'code', '_' => 'i'];
        for ($i = 0, $n = strlen($text); $i < $n; $i++) {
            $c = $text[$i];
            switch ($c) {
                case '*':
                case '`':
                case '_':
                    $out .= ($open[$c] ? '</' : '<') . $tags[$c] . '>';
                    $open[$c] = !$open[$c];
                    break;
                case '<':
                    $out .= '&lt;';
                    break;
                case '&':
                    $out .= '&amp;';
                    break;
                default:
                    $out .= $c;
            }
        }
        return $out;
    }
}

$section = "# A *title* & more\n\nSome text with _emphasis_ and `code <b>` in it,\nover two lines.\n\n- first *item*\n- second item\n\n";
$document = str_repeat($section, 400);
$converter = new Converter();
for ($i = 0; $i < 60; $i++) {
    $html = $converter->convert($document);
}
echo strlen($html), ' ', md5($html), "\n";
