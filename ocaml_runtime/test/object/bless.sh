#!/bin/sh
# Writes smoke.txt: what the real php prints for smoke.php.
cd "$(dirname "$0")" || exit 1
php -n -d error_reporting=32767 -d display_errors=1 -d log_errors=0 -d html_errors=0 -d precision=14 \
  -d zend.exception_ignore_args=0 -d include_path=.:/usr/share/php smoke.php | sed "s#$PWD/#/r/#g" > smoke.txt
