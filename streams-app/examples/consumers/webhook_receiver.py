#!/usr/bin/env python3
"""Receives alerts as webhooks (Standard Webhooks 1.0.0) and prints each change once. Needs Python alone.

    webhook_receiver.py PORT SECRET_FILE...

Listens on 127.0.0.1; two files while the secret is rotated. A change is a line of "change", time, kind, subject and alert
id, with tabs between. What it has seen is kept in memory here: a receiver of yours stores an event and its id in one transaction, and
answers 204 after that.
"""
import base64
import hashlib
import hmac
import http.server
import json
import pathlib
import sys
import threading
import time

TOLERANCE_S = 300
LARGEST_BODY = 2 << 20


def verified(headers, body, secrets):
    """Whether one of the signatures is that of one of our secrets, over the bytes as they came."""
    message_id, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not timestamp.isdigit() or abs(time.time() - int(timestamp)) > TOLERANCE_S:
        return False
    signed = f"{message_id}.{timestamp}.".encode() + body
    expected = [base64.b64encode(hmac.digest(secret, signed, hashlib.sha256)).decode() for secret in secrets]
    given = [part[3:] for part in headers.get("webhook-signature", "").split() if part.startswith("v1,")]
    return any(hmac.compare_digest(one, other) for one in given for other in expected)


class Receiver(http.server.BaseHTTPRequestHandler):
    secrets = []
    seen = set()
    lock = threading.Lock()

    def do_POST(self):
        length = int(self.headers.get("content-length", 0))
        if length > LARGEST_BODY:
            return self.answer(413)
        body = self.rfile.read(length)
        if not verified(self.headers, body, self.secrets):
            return self.answer(401)
        self.handle_once(self.headers["webhook-id"], json.loads(body))
        self.answer(204)

    def handle_once(self, message_id, event):
        """Several requests come at a time, each in a thread of its own."""
        data = event["data"]
        subject = f'{data["subjectType"].lower()}:{data["subjectId"]}'
        with self.lock:
            if message_id not in self.seen:
                print("change", event["timestamp"], data["kind"], subject, data["alertId"], sep="\t", flush=True)
                self.seen.add(message_id)

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, format, *arguments):
        pass


def main():
    if len(sys.argv) < 3:
        raise SystemExit(__doc__.split("\n\n")[1].strip())
    texts = [pathlib.Path(name).read_text().strip() for name in sys.argv[2:]]
    Receiver.secrets = [base64.b64decode(text.removeprefix("whsec_")) for text in texts]
    http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Receiver).serve_forever()


if __name__ == "__main__":
    main()
