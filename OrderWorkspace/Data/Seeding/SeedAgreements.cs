using OrderWorkspace.Domain;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Customers;

namespace OrderWorkspace.Data.Seeding;

/// <summary>Contracts and entitlements.</summary>
internal static class SeedAgreements
{
    public static void ReadContracts(SeedFolder files, Seed seed)
    {
        foreach (var row in files.Read("contracts.json")) ReadContract(row, seed);
    }

    public static void ReadEntitlements(SeedFolder files, Seed seed)
    {
        foreach (var row in files.Read("entitlements.csv")) ReadEntitlement(row, seed);
    }

    private static void ReadContract(SeedField row, Seed seed)
    {
        var contract = new Contract
        {
            Id = SeedIds.Of<Contract>(row["number"].Required()),
            Number = row["number"].Number<Contract>(NumberSeries.Contract),
            CustomerId = seed.Customers.Named(row["customer"]).Id,
            Name = row["name"].Name(),
            State = row["state"].Enumeration<ContractState>(),
            From = seed.Days.Of(row["from"]),
            To = seed.Days.OfOptional(row["to"]),
            RenewalMonths = row["renewalMonths"].OptionalInteger(),
            Terms = row["terms"].Text,
            Currency = row["currency"].Currency(),
            PriceListId = seed.PriceLists.NamedIfAny(row["priceList"])?.Id,
            RecurringAdjustmentPercent = row["recurringAdjustmentPercent"].OptionalDecimal(),
            EarlyTerminationPercent = row["earlyTerminationPercent"].OptionalDecimal(),
            NegotiatedPrices = [.. row["negotiatedPrices"].Items.Select(price => ReadNegotiated(price, seed))],
        };
        row.Done();
        if (contract.To < contract.From) throw row["to"].Broken("a day after from");
        seed.Contracts.Add(row["number"], contract.Number.Value, contract);
    }

    private static NegotiatedPrice ReadNegotiated(SeedField field, Seed seed)
    {
        var (code, label) = (seed.Offerings.Named(field["offering"]).Code, field["label"].Name());
        return seed.Prices.Exists(price => price.OfferingCode == code && price.Label == label)
            ? new NegotiatedPrice(code, label, field["unitPrice"].Decimal())
            : throw field["label"].Broken("the label of a price of the offering in prices.csv");
    }

    private static void ReadEntitlement(SeedField row, Seed seed)
    {
        var (customer, contract) = (seed.Customers.Named(row["customer"]), seed.Contracts.Named(row["contract"]));
        if (contract.CustomerId != customer.Id) throw row["contract"].Broken("the number of a contract of the customer");
        var entitlement = new Entitlement
        {
            Id = SeedIds.Of<Entitlement>(row["number"].Required()),
            Number = row["number"].Number<Entitlement>(NumberSeries.Entitlement),
            CustomerId = customer.Id,
            ContractId = contract.Id,
            Name = row["name"].Name(),
            OfferingCode = seed.Offerings.NamedIfAny(row["offering"])?.Code,
            SoldProductId = row["soldProduct"].IsGiven ? seed.Inventory.Of(customer, row["soldProduct"]).Id : null,
            Unit = row["unit"].Name(),
            UnitsGranted = row["granted"].Decimal(),
            UnitsUsed = row["used"].Decimal(),
            ValidFrom = seed.Days.Of(row["validFrom"]),
            ValidTo = seed.Days.Of(row["validTo"]),
        };
        row.Done();
        if (entitlement.UnitsLeft < 0) throw row["used"].Broken("no more than granted");
        seed.Entitlements.Add(row["number"], entitlement.Number.Value, entitlement);
    }
}
