<?php

declare(strict_types=1);

require_once __DIR__ . '/Http/Request.php';
require_once __DIR__ . '/Http/Response.php';
require_once __DIR__ . '/Http/JsonResponse.php';
require_once __DIR__ . '/Http/HttpException.php';
require_once __DIR__ . '/Http/Router.php';
require_once __DIR__ . '/View/helpers.php';
require_once __DIR__ . '/View/View.php';
require_once __DIR__ . '/Markdown/Block.php';
require_once __DIR__ . '/Markdown/Inline.php';
require_once __DIR__ . '/Markdown/Document.php';
require_once __DIR__ . '/Catalog/Book.php';
require_once __DIR__ . '/Catalog/Catalog.php';
require_once __DIR__ . '/Catalog/Page.php';
require_once __DIR__ . '/Form/Csrf.php';
require_once __DIR__ . '/Form/Validator.php';
require_once __DIR__ . '/Controller/Controller.php';
require_once __DIR__ . '/Controller/SiteController.php';
require_once __DIR__ . '/Controller/ContactController.php';
require_once __DIR__ . '/Controller/ApiController.php';
require_once __DIR__ . '/Application.php';
