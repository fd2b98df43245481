using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Orders;

namespace OrderWorkspace.Tests.Support;

/// <summary>Things of the domain with sensible defaults, those that begin with a vowel.</summary>
internal static class An
{
    public static readonly Editor Agent = Editor("Grace");

    public static Account Account(string name) => new()
    {
        Id = Id.Of<Customer>(name),
        Number = Id.Number<Customer>(NumberSeries.Account, name),
        Name = name,
        Status = CustomerStatus.Active,
        Segment = Segment.Business,
        Country = "DE",
        Currency = A.Euro,
        Language = "en",
        TimeZone = "Europe/Berlin",
        PaymentTerms = "30 days net",
    };

    /// <summary>Ten hours under the contract "Frame", none used, valid for a year around today.</summary>
    public static Entitlement Entitlement(string name) => new()
    {
        Id = Id.Of<Entitlement>(name),
        Number = Id.Number<Entitlement>(NumberSeries.Entitlement, name),
        CustomerId = Account("Acme").Id,
        ContractId = Id.Of<Contract>("Frame"),
        Name = name,
        Unit = "hour",
        UnitsGranted = 10,
        ValidFrom = Today.Minus(180),
        ValidTo = Today.Plus(180),
    };

    public static Editor Editor(string name) => new(Id.Of<Editor>(name).Value, name);

    /// <summary>A draft of the account "Acme" with one contact, "Ada", and one location, "Berlin HQ": its header is filled and it has no lines.</summary>
    public static OrderInTheMaking OpenOrder() => OrderInTheMaking.ForAcme;
}
