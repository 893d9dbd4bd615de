<?php return ["part" => true];
