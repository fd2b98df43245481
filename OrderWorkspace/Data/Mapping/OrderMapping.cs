using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderWorkspace.Domain.Agreements;
using OrderWorkspace.Domain.Catalog;
using OrderWorkspace.Domain.Customers;
using OrderWorkspace.Domain.Inventory;
using OrderWorkspace.Domain.Orders;
using OrderWorkspace.Domain.Pricing;
using OrderWorkspace.Domain.Quotes;

namespace OrderWorkspace.Data.Mapping;

internal sealed class OrderMapping : IEntityTypeConfiguration<Order>, IEntityTypeConfiguration<OrderLine>, IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.Property(order => order.Id).ValueGeneratedNever();
        builder.Property(order => order.Version).IsConcurrencyToken();
        builder.Property(order => order.PurchaseOrderNumber).HasMaxLength(100);
        builder.Property(order => order.Notes).HasMaxLength(4000);
        builder.Property(order => order.ExternalId).HasMaxLength(100);
        builder.Property(order => order.StateReason).HasMaxLength(Fields.LongestReason);
        builder.Property(order => order.Rate).IsJson();
        builder.Property(order => order.Sources).IsJson();
        builder.Property(order => order.Unread).IsJson();
        builder.Ignore(order => order.Lines); // rows of their own, loaded when they are needed

        // Lists page by (CreatedAt, Number), newest first.
        builder.HasIndex(order => order.Number).IsUnique();
        builder.HasIndex(order => new { order.CustomerId, order.State, order.CreatedAt, order.Number });
        builder.HasIndex(order => new { order.CustomerId, order.CreatedAt, order.Number });
        builder.HasIndex(order => new { order.State, order.CreatedAt, order.Number });
        builder.HasIndex(order => new { order.CreatedAt, order.Number });
        builder.HasIndex(order => new { order.PurchaseOrderNumber, order.CustomerId }).HasFilter("\"PurchaseOrderNumber\" IS NOT NULL");

        builder.References<Customer>(nameof(Order.CustomerId));
        builder.References<PriceList>(nameof(Order.PriceListId));
        builder.References<Quote>(nameof(Order.QuoteId));
        builder.References<Contact>(nameof(Order.OrderingContactId));
        builder.References<Contact>(nameof(Order.BillingContactId));
        builder.References<Contact>(nameof(Order.TechnicalContactId));
        builder.References<Location>(nameof(Order.BillingLocationId));
        builder.References<Location>(nameof(Order.DeliveryLocationId));
        builder.References<Contract>(nameof(Order.ContractId));
    }

    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.HasKey(line => new { line.OrderId, line.Id });
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Characteristics).IsJson();
        builder.Property(line => line.StateReason).HasMaxLength(Fields.LongestReason);
        builder.Property(line => line.AgreedCharges).IsJson();
        builder.Property(line => line.Charges).IsJson();
        builder.Property(line => line.ReplacedCharges).IsJson();
        builder.Property(line => line.Adjustments).IsJson();
        builder.Property(line => line.Sources).IsJson();
        builder.Property(line => line.Unread).IsJson();
        builder.HasIndex(line => line.Holds).IsUnique(); // one open line per sold product, over all orders
        builder.BelongsTo<Order>(nameof(OrderLine.OrderId));
        builder.References<ProductOffering>(nameof(OrderLine.OfferingId));
        builder.References<ProductSpecification>(nameof(OrderLine.SpecificationId));
        builder.References<SoldProduct>(nameof(OrderLine.SoldProductId));
        builder.References<Location>(nameof(OrderLine.LocationId));
        builder.References<Contact>(nameof(OrderLine.SiteContactId));
        builder.References<Contract>(nameof(OrderLine.ContractId));
        builder.References<Entitlement>(nameof(OrderLine.EntitlementId));
    }

    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.HasKey(entry => new { entry.OrderId, entry.Number });
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        builder.Property(entry => entry.Kind).HasMaxLength(64).IsUnicode(false);
        builder.Property(entry => entry.Changes).IsJson();
        builder.HasIndex(entry => new { entry.OrderId, entry.EditId }).IsUnique(); // the same gesture sent twice is one edit
        builder.BelongsTo<Order>(nameof(JournalEntry.OrderId));
    }
}
