/** Standard Webhooks 1.0: secrets, signatures, headers. */
@NullMarked
package io.outcry.webhook.signing;

import org.jspecify.annotations.NullMarked;
