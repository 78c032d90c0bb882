# Varnish 7 in front of Stet or, for several servers, in front of their HAProxy (haproxy.cfg), with xkey of Debian's varnish-modules. See docs/caches.md.
#   varnishd -a :80 -f /etc/varnish/stet.vcl -p http_gzip_support=off
#   PURGE_URLS=http://127.0.0.1:80/ in Stet's settings
vcl 4.1;

import std;
import xkey;

# The Stet server, or the balancer.
backend stet {
    .host = "127.0.0.1";
    .port = "3000";
    .probe = {
        .url = "/robots.txt";
        .interval = 2s;
    }
}

# Where Stet runs, each server: who may say what expired.
acl newsroom {
    "localhost";
}

sub vcl_recv {
    if (req.method == "PURGE") {
        if (client.ip !~ newsroom) {
            return (synth(405));
        }
        if (!req.http.Surrogate-Key) {
            return (synth(400));
        }
        set req.http.Purged = xkey.purge(req.http.Surrogate-Key);
        return (synth(200, "Purged " + req.http.Purged));
    }

    # Editors are answered by Stet alone.
    if (req.url ~ "^/(desk|sign-in|sign-out|api)([/?]|$)") {
        return (pass);
    }
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }

    # Readers' pages depend on nobody's cookie, and the search alone on what stands after the path.
    unset req.http.Cookie;
    if (req.url !~ "^/search([/?]|$)") {
        set req.url = regsub(req.url, "\?.*$", "");
    }

    # Video and audio files are large and read in parts: each part comes from Stet.
    if (req.url ~ "^/media/.*\.(mp4|webm|m4a|weba|mp3|ogg|wav)$") {
        return (pass);
    }

    # Stet compresses each page once, in the two ways that browsers take.
    if (req.http.Accept-Encoding ~ "(^|[ ,])br($|[ ,;])") {
        set req.http.Accept-Encoding = "br";
    } elsif (req.http.Accept-Encoding ~ "gzip") {
        set req.http.Accept-Encoding = "gzip";
    } else {
        unset req.http.Accept-Encoding;
    }

    # What is old is given out for ten seconds more while it is fetched again; for a day, while Stet is away.
    if (std.healthy(req.backend_hint)) {
        set req.grace = 10s;
    }
}

sub vcl_backend_response {
    # A page that is kept is not given up for a failure.
    if (beresp.status >= 500 && bereq.is_bgfetch) {
        return (abandon);
    }
    if (beresp.http.Surrogate-Key) {
        set beresp.http.xkey = beresp.http.Surrogate-Key;
    }
    if (beresp.ttl > 0s) {
        set beresp.grace = 24h;
        # Then Stet is asked whether it changed, and need not send it again.
        set beresp.keep = 1h;
    }
}

sub vcl_deliver {
    unset resp.http.xkey;
    unset resp.http.Surrogate-Key;
}
