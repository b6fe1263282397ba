"""What schemathesis sends where the document asks for TOML: text."""

import schemathesis

schemathesis.serializer.alias("application/toml", "text/plain")
