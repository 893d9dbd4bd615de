<?php

declare(strict_types=1);

/**
 * Front controller: every path that is not a file of public/ ends here.
 */

require_once dirname(__DIR__) . '/src/bootstrap.php';

use Bookshelf\Application;
use Bookshelf\Http\Request;

$application = new Application(require dirname(__DIR__) . '/config.php');
$application->handle(Request::fromGlobals())->send();
