--TEST--
Classes and functions from includes, autoloading
--FILE--
<?php
spl_autoload_register(function ($class) { echo "load($class) "; $file = __DIR__ . '/lib/' . strtr($class, '\\', '/') . '.php'; if (is_file($file)) require $file; });
echo (new App\Model\User('Ann'))->greet(), "\n";
var_dump(App\Model\Base::$made, class_exists('App\Nope'), class_exists('App\Nope2', false), App\Model\User::KIND);
try { new App\Missing(); } catch (Error $e) { echo $e->getMessage(), "\n"; }
--FILE lib/App/Model/Base.php--
<?php
namespace App\Model;
abstract class Base { public static int $made = 0; const KIND = 'base'; public function __construct(protected string $name) { self::$made++; } }
--FILE lib/App/Model/User.php--
<?php
declare(strict_types=1);
namespace App\Model;
class User extends Base implements Greets { public function greet(): string { return "Hello {$this->name} from " . static::class; } }
--FILE lib/App/Model/Greets.php--
<?php
namespace App\Model;
interface Greets { public function greet(): string; }
--EXPECT--
load(App\Model\User) load(App\Model\Base) load(App\Model\Greets) Hello Ann from App\Model\User
load(App\Nope) int(1)
bool(false)
bool(false)
string(4) "base"
load(App\Missing) Class "App\Missing" not found
