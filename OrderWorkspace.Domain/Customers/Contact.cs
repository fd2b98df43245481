namespace OrderWorkspace.Domain.Customers;

/// <summary>A person to talk to at a customer.</summary>
public sealed record Contact
{
    /// <summary>Its identity.</summary>
    public required Id<Contact> Id { get; init; }

    /// <summary>Its number, <c>CNT…</c>.</summary>
    public required Number<Contact> Number { get; init; }

    /// <summary>The customer the person speaks for.</summary>
    public required Id<Customer> CustomerId { get; init; }

    /// <summary>Given and family name.</summary>
    public required string Name { get; init; }

    /// <summary>E-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>Phone number with country code; null when not told.</summary>
    public string? Phone { get; init; }

    /// <summary>What the person decides.</summary>
    public required ContactRoles Roles { get; init; }
}

/// <summary>What a contact decides; one person may have several roles.</summary>
[Flags]
public enum ContactRoles
{
    /// <summary>Nothing in particular.</summary>
    None = 0,

    /// <summary>Orders.</summary>
    Ordering = 1,

    /// <summary>Pays.</summary>
    Billing = 2,

    /// <summary>Answers technical questions.</summary>
    Technical = 4,

    /// <summary>Opens the door.</summary>
    Site = 8,
}
