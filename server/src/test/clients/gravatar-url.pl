# Debian: libgravatar-url-perl, libnet-dns-perl. usage: perl gravatar-url.pl BASE MAIL STRANGER OPENID DNS-PORT
use strict;
use warnings;
use Gravatar::URL;
use HTTP::Tiny;
use Libravatar::URL;
use MIME::Base64;

my ($base, $mail, $stranger, $openid, $port) = @ARGV;
$ENV{RES_NAMESERVERS} = '127.0.0.1';
$ENV{RES_OPTIONS} = "port:$port";

sub show {
    my ($name, $url) = @_;
    my $answer = HTTP::Tiny->new->get($url);
    print join(' ', $name, $answer->{status}, encode_base64($answer->{content}, '')), "\n";
}

my @avatars = (base => "$base/avatar");
show('known-96', gravatar_url(email => $mail, size => 96, rating => 'PG', default => '404', @avatars));
show('known-64', gravatar_url(email => $mail, size => 64, short_keys => 0, default => 'retro', @avatars));
show('stranger-none', gravatar_url(email => $stranger, default => '404', @avatars));
show('stranger-80', gravatar_url(email => $stranger, default => 'https://elsewhere.example/a b.png', @avatars));
show('known-48', libravatar_url(email => $mail, size => 48, @avatars));
show('known-40', libravatar_url(email => $mail, size => 40, default => 'identicon'));
show('known-32', libravatar_url(openid => $openid, size => 32));
show('stranger-56', libravatar_url(email => $stranger, size => 56));
