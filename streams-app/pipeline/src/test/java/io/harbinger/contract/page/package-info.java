/** Makes the page of the contract, {@code docs/contract/index.html}; begin with {@code ContractPage}. */
@NullMarked
package io.harbinger.contract.page;

import org.jspecify.annotations.NullMarked;
