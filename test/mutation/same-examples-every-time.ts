import fc from "fast-check";

// Laws try the same examples on every mutant, so that a mutant is killed by them every time or never; and a broken law is not shrunk.
fc.configureGlobal({ seed: 20211215, endOnFailure: true });
