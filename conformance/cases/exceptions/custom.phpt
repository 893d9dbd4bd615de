--TEST--
Exceptions of one's own
--FILE--
<?php
class HttpException extends Exception {
    private array $headers;
    public function __construct(string $message, protected int $status = 500, array $headers = []) { parent::__construct("[$status] $message", $status); $this->headers = $headers; }
    public function getHeaders() { return $this->headers; }
}
class NotFound extends HttpException { protected $message = 'default'; public function __construct() { parent::__construct('nothing', 404, ['X' => 'y']); } }
class Silent extends Exception { protected $message = 'silent default'; protected $code = 7; public function __construct() {} }
try { throw new NotFound(); } catch (HttpException $e) { echo get_class($e), $e->getMessage(), $e->getCode(), json_encode($e->getHeaders()), basename($e->getFile()), $e->getLine(), "\n"; }
try { throw new Silent(); } catch (Exception $e) { echo $e->getMessage(), $e->getCode(), "\n"; }
echo (new Exception('msg'))->getTraceAsString(), "\n", get_class((new Error())), "\n";
try { throw new class('anonymous') extends Exception {}; } catch (Exception $e) { echo $e->getMessage(), "\n"; }
try { throw new ErrorException('ee', 1, E_WARNING, 'file.php', 99); } catch (ErrorException $e) { echo $e->getSeverity(), $e->getFile(), $e->getLine(), "\n"; }
--EXPECT--
NotFound[404] nothing404{"X":"y"}test.php9
silent default7
#0 {main}
Error
anonymous
2file.php99
