// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.sending.addresses;

import java.io.IOException;

/** The host leads to where no receiver may live; see {@link AddressGuard}. */
public final class ForbiddenAddressException extends IOException {
  private static final long serialVersionUID = 1;

  ForbiddenAddressException() {
    super("The host has an address that is not allowed");
  }
}
