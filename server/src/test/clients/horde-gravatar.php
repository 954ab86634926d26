<?php
// Debian: php-horde-service-gravatar. usage: php horde-gravatar.php BASE MAIL STRANGER
error_reporting(E_ALL & ~E_DEPRECATED);
spl_autoload_register(function ($class) {
    require_once str_replace('_', '/', $class) . '.php';
});

[, $base, $mail, $stranger] = $argv;
$gravatar = new Horde_Service_Gravatar($base);

function show($name, $status, $body)
{
    echo $name, ' ', $status, ' ', base64_encode($body), "\n";
}

function picture($name, $stream)
{
    $stream === null ? show($name, 404, '') : show($name, 200, stream_get_contents($stream));
}

picture('known-80', $gravatar->fetchAvatar($mail));
picture('known-120', $gravatar->fetchAvatar(strtoupper(" $mail"), ['size' => 120, 'default' => '404', 'rating' => 'pg']));
picture('stranger-72', $gravatar->fetchAvatar($stranger, ['size' => 72, 'default' => 'wavatar']));
picture('stranger-none', $gravatar->fetchAvatar($stranger, ['default' => '404']));
show('profile', 200, json_encode($gravatar->getProfile($mail)));
show('profile-none', 404, json_encode($gravatar->getProfile($stranger)));
