<?php

/*
 * Renders Markdown documents with Parsedown, found on the include path:
 *
 *     php -d include_path=.:/usr/share/php render.php documents/lists.md [more.md ...]
 *
 * Words between dots in a document's name are settings: safe, breaks, escaped, unlinked, line (inline text only), extended.
 */

require_once 'Parsedown/Parsedown.php';

/** What authors do with Parsedown: another inline, other attributes, another block. */
class Extended extends Parsedown
{
    public function __construct()
    {
        $this->InlineTypes['{'][] = 'ColoredText';
        $this->inlineMarkerList .= '{';
        $this->BlockTypes['!'][] = 'Notice';
    }

    protected function inlineColoredText($Excerpt)
    {
        if (preg_match('/^{c:([#\w]\w+)}(.*?){\/c}/', $Excerpt['text'], $matches)) {
            return [
                'extent' => strlen($matches[0]),
                'element' => [
                    'name' => 'span',
                    'handler' => 'line',
                    'text' => $matches[2],
                    'attributes' => ['style' => 'color: ' . $matches[1]],
                ],
            ];
        }
    }

    protected function blockNotice($Line)
    {
        if (preg_match('/^!!!\s*(\w+)\s*(.*)$/', $Line['text'], $matches)) {
            return [
                'element' => [
                    'name' => 'div',
                    'text' => [$matches[2]],
                    'handler' => 'lines',
                    'attributes' => ['class' => 'notice ' . $matches[1], 'data-none' => null],
                ],
            ];
        }
    }

    protected function blockNoticeContinue($Line, $Block)
    {
        if (isset($Block['interrupted'])) {
            return;
        }
        $Block['element']['text'][] = $Line['text'];

        return $Block;
    }

    protected function blockHeader($Line)
    {
        $Block = parent::blockHeader($Line);
        if (isset($Block)) {
            $Block['element']['attributes']['id'] = strtolower(str_replace(' ', '-', $Block['element']['text']));
        }

        return $Block;
    }
}

foreach (array_slice($argv, 1) as $file) {
    $settings = explode('.', basename($file, '.md'));
    $parsedown = in_array('extended', $settings) ? new Extended() : new Parsedown();
    $parsedown->setSafeMode(in_array('safe', $settings))
        ->setBreaksEnabled(in_array('breaks', $settings))
        ->setMarkupEscaped(in_array('escaped', $settings))
        ->setUrlsLinked(!in_array('unlinked', $settings));
    $text = file_get_contents($file);
    echo in_array('line', $settings) ? $parsedown->line(rtrim($text)) : $parsedown->text($text), "\n";
}
